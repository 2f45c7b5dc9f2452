import fc from 'fast-check';
import { isoFromDay } from '../../../src/core/values/calendar-date';
import { type CellSpec } from '../../support/workbook-spec';
import { STATUSES } from '../../../src/core/progress/measured';
import { measureOne, type PlanSpec } from '../plan/written-plan';

const columns = ['activity', 'target', 'dueDate', 'executed'];
const plan = (target: CellSpec, dates: CellSpec, executed: CellSpec): PlanSpec => ({
  columns,
  rows: [['A', target, dates, executed]],
});

describe('an activity at 30 April 2017', () => {
  // target, dates, executed → planned, progress, compliance, status, days late, next due
  it.each<[CellSpec, CellSpec, CellSpec, (string | number | null)[]]>([
    [6, '30-03-17 28-ab-17 30-jun-17 31-ago-17 31-oct-17 29-dic-17', 1, [2, 0.166667, 0.5, 'late', 2, '2017-04-28']],
    [6, '30-03-17 28-ab-17 30-jun-17 31-ago-17 31-oct-17 29-dic-17', 2, [2, 0.333333, 1, 'met', 0, '2017-06-30']],
    [6, '30-03-17 28-ab-17 30-jun-17 31-ago-17 31-oct-17 29-dic-17', 0, [2, 0, 0, 'late', 31, '2017-03-30']],
    [6, '30-03-17 28-ab-17 30-jun-17 31-ago-17 31-oct-17 29-dic-17', null, [2, 0, 0, 'unreported', 31, '2017-03-30']],
    [6, '30-03-17 28-ab-17', 6, [6, 1, 1, 'done', 0, null]],
    [6, '30-03-17 28-ab-17', 7, [6, 1, 1, 'done', 0, null]],
    [1, '30-abr-17', 0, [1, 0, 0, 'late', 0, '2017-04-30']],
    [1, '30-abr-17', 1, [1, 1, 1, 'done', 0, null]],
    [1, '01-may-17', null, [0, 0, null, 'not-due', 0, '2017-05-01']],
    [1, '01-may-17', 0, [0, 0, null, 'not-due', 0, '2017-05-01']],
    [2, '01-may-17', 1, [0, 0.5, null, 'on-track', 0, '2017-05-01']],
    [2, '01-may-17', 2, [0, 1, null, 'done', 0, null]],
    [2, null, null, [0, 0, null, 'unscheduled', 0, null]],
    [2, null, 1, [0, 0.5, null, 'unscheduled', 0, null]],
    [2, null, 2, [0, 1, null, 'done', 0, null]],
    [2, 'Por demanda', null, [0, 0, null, 'on-demand', 0, null]],
    [2, 'Por demanda, hasta 31-mar-17', null, [2, 0, 0, 'unreported', 30, '2017-03-31']],
    [1, '30-abr-17', -1, [1, 0, 0, 'late', 0, '2017-04-30']],
    [1, '30-abr-17', 'Cumplida', [1, 0, 0, 'unreported', 0, '2017-04-30']],
    [3, 'abril, agosto y diciembre', '33%', [1, 0.333333, 1, 'met', 0, '2017-08-31']],
    [1, 'abril, agosto y diciembre', '33%', [0.333333, 0.333333, 1, 'met', 0, '2017-08-31']],
    [1, 'Bimestral', '33%', [0.333333, 0.333333, 1, 'met', 0, '2017-06-30']],
    [1, 'Bimestral', 0.33, [0.333333, 0.33, 0.990001, 'late', 0, '2017-04-30']],
  ])('of target %j due %j, executed %j', (target, dates, executed, expected) => {
    const { plannedToCutoff, progress, compliance, status, daysLate, nextDue } = measureOne(
      plan(target, dates, executed),
    );
    const near = (value: number | null): number | null => (value === null ? null : Math.round(value * 1e6) / 1e6);
    const due = nextDue === null ? null : isoFromDay(nextDue);
    expect([plannedToCutoff, near(progress), near(compliance), status, daysLate, due]).toEqual(expected);
  });
});

describe('a sustained target', () => {
  const sustained = (executed: CellSpec): PlanSpec => ({
    columns: ['activity', 'target', 'period:1-4', 'period:5-8', 'period:9-12', 'executed'],
    rows: [['A', '90%', '90%', '90%', '90%', executed]],
  });
  it.each<[string, CellSpec, (string | number | null)[]]>([
    ['2017-03-31', null, [0, null, 'not-due', 0, '2017-04-30']],
    ['2017-03-31', '95%', [0, null, 'on-track', 0, '2017-04-30']],
    ['2017-05-10', '90%', [0.9, 1, 'met', 0, '2017-08-31']],
    ['2017-05-10', '80%', [0.9, 0.888889, 'late', 10, '2017-04-30']],
    ['2017-05-10', null, [0.9, 0, 'unreported', 10, '2017-04-30']],
    ['2017-12-31', '90%', [0.9, 1, 'done', 0, null]],
    ['2017-12-31', '89%', [0.9, 0.988889, 'late', 245, '2017-04-30']],
  ])('at %s, executed %j', (cutoff, executed, expected) => {
    const activity = measureOne(sustained(executed), cutoff);
    expect(activity.target.basis).toBe('sustained');
    const compliance = activity.compliance === null ? null : Math.round(activity.compliance * 1e6) / 1e6;
    const due = activity.nextDue === null ? null : isoFromDay(activity.nextDue);
    expect([activity.plannedToCutoff, compliance, activity.status, activity.daysLate, due]).toEqual(expected);
  });
});

describe('period quantities that differ from the target', () => {
  const periods = (executed: CellSpec, ...amounts: CellSpec[]): PlanSpec => ({
    columns: ['activity', 'target', 'executed', 'period:1-4', 'period:5-8'],
    rows: [['A', 4, executed, ...amounts]],
  });
  it('above it are planned up to the target', () => {
    expect(measureOne(periods(null, 3, 3), '2017-12-31').plannedToCutoff).toBe(4);
    expect(measureOne(periods(4, 3, 3), '2017-12-31').nextDue).toBeNull();
  });
  it('below it leave the activity open', () => {
    const activity = measureOne(periods(2, 1, 1), '2017-12-31');
    expect([activity.plannedToCutoff, activity.status, activity.nextDue]).toEqual([2, 'met', null]);
  });
});

describe('laws', () => {
  const dates = fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) }), {
    maxLength: 14,
  });
  const target = fc.oneof(
    fc.integer({ min: 1, max: 15000 }),
    fc.integer({ min: 1, max: 100 }).map((points) => `${points}%`),
  );
  const executed = fc.oneof(
    fc.constant(null),
    fc.integer({ min: -2, max: 16000 }),
    fc.integer({ min: 0, max: 120 }).map((points) => `${points}%`),
  );

  it('amounts add up to the target, ratios are 0..1, a status is one of the eight', () => {
    fc.assert(
      fc.property(dates, target, executed, fc.integer({ min: 1, max: 12 }), (days, goal, done, month) => {
        const text = days.map((date) => `${date.day}/${date.month}/2017`).join(' ');
        const activity = measureOne(plan(goal, text || null, done), `2017-${String(month).padStart(2, '0')}-28`);
        const { milestones, plannedToCutoff, progress, compliance, status, daysLate, nextDue } = activity;
        expect(milestones).toHaveLength(days.length);
        if (days.length > 0) {
          const sum = milestones.reduce((total, each) => total + each.amount, 0);
          expect(Math.abs(sum - activity.target.value)).toBeLessThan(1e-6);
        }
        expect(milestones.map((each) => each.due)).toEqual(
          [...milestones.map((each) => each.due)].sort((a, b) => a - b),
        );
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(1);
        expect(compliance === null).toBe(plannedToCutoff === 0);
        if (compliance !== null) expect(compliance >= 0 && compliance <= 1).toBe(true);
        expect(STATUSES).toContain(status);
        expect(plannedToCutoff).toBeLessThanOrEqual(activity.target.value);
        // Cumplida and Cumplida a corte, and nobody else, have a compliance of 1.
        const isFulfilled = (status === 'done' || status === 'met') && plannedToCutoff > 0;
        expect(isFulfilled).toBe(compliance === 1);
        expect(daysLate > 0 && !(status === 'late' || status === 'unreported')).toBe(false);
        if (status === 'done') expect(nextDue).toBeNull();
      }),
    );
  });

  it('a share of k of n equal milestones, rounded to whole points, is never late at the k-th', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(1, 2, 4, 7, 10, 15000),
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 12 }),
        (goal, n, part) => {
          const k = Math.min(part, n);
          const months = Array.from({ length: n }, (_, index) => `28/${index + 1}/2017`).join(' ');
          const cutoff = `2017-${String(k).padStart(2, '0')}-28`;
          for (const round of [Math.floor, Math.ceil]) {
            const points = k === n ? 100 : round((k / n) * 100);
            const activity = measureOne(plan(goal, months, `${points}%`), cutoff);
            expect(activity.status).toBe(k === n ? 'done' : 'met');
          }
        },
      ),
    );
  });
});
