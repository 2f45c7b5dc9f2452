import { movedDates, putOffAfterDue } from '../../../src/core/progress/rescheduled';
import { serial } from '../../support/workbook-spec';

const days = (text: string): number[] => (text === '' ? [] : text.split(' ').map((day) => serial(`2017-${day}`)));
const CUTOFF = serial('2017-04-30');

test.each<[string, string, string, string]>([
  ['the same dates', '03-30 06-30', '03-30 06-30', ''],
  ['one of two', '03-30 06-30', '06-30 09-30', '03-30→09-30'],
  ['all', '03-30 06-30', '04-30 07-30', '03-30→04-30 06-30→07-30'],
  ['one was added: nothing was moved', '03-30', '03-30 06-30', ''],
  ['one was dropped', '03-30 06-30', '06-30', ''],
  ['twice the same day', '03-30 03-30', '03-30 05-30', '03-30→05-30'],
])('%s', (_, older, newer, moved) => {
  const iso = (day: number): string =>
    days('01-01')
      .map((first) => day - first)
      .toString();
  const words = movedDates(days(older), days(newer)).map(({ from, to }) => `${iso(from)}→${iso(to)}`);
  const wanted =
    moved === ''
      ? []
      : moved.split(' ').map((pair) =>
          pair
            .split('→')
            .map((d) => iso(serial(`2017-${d}`)))
            .join('→'),
        );
  expect(words).toEqual(wanted);
});

test.each<[string, string, string, string | null]>([
  ['it had passed and was put off', '03-30', '09-30', '03-30'],
  ['on the cutoff itself', '04-30', '09-30', '04-30'],
  ['it was still to come', '06-30', '09-30', null],
  ['it came nearer', '04-15', '02-15', null],
  ['the first of several', '02-28 03-30', '07-30 08-30', '02-28'],
  ['taken out without another', '03-30 06-30', '06-30', null],
])('put off after it was due: %s', (_, older, newer, wanted) => {
  expect(putOffAfterDue(days(older), days(newer), CUTOFF)[0]?.from ?? null).toBe(
    wanted === null ? null : days(wanted)[0],
  );
});
