/** *Ajustes* as a person types them, and back to what the core takes. Says what is wrong, beside the field. */
import {
  type Parameters,
  type UsualCutoff,
  CURRENT_PARAMETERS,
  LONGEST_TERM,
  MOST_CUTOFFS,
  isTerm,
  isUsualCutoff,
} from '../core/parameters';
import { type SheetForm } from '../core/settings';
import { MONTH_NAMES } from '../core/values/calendar-date';
import { roundQuantity } from '../core/values/rounding';
import { formatPercent } from './format';
import * as text from './text';

export interface TypedCutoff {
  /** By which a row is known while others come and go. */
  readonly id: number;
  readonly day: string;
  /** 1..12 */
  readonly month: number;
}

export interface SettingsForm {
  readonly medium: string;
  readonly high: string;
  readonly cutoffs: readonly TypedCutoff[];
  readonly publicationTerm: string;
  readonly programTerm: string;
  readonly chart: boolean;
  readonly detail: NonNullable<SheetForm['detail']>;
}

export interface FormErrors {
  readonly medium?: string;
  readonly high?: string;
  /** Of the list as a whole. */
  readonly cutoffs?: string;
  /** By the id of the row. */
  readonly cutoff: Readonly<Record<number, string>>;
  readonly publicationTerm?: string;
  readonly programTerm?: string;
}

export interface ReadForm {
  readonly parameters: Parameters;
  readonly sheetForm: SheetForm | null;
}

export type Habit = keyof typeof text.settings.habit;

const ends = (...months: number[]): UsualCutoff[] =>
  months.map((month) => ({ month, day: [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]! }));

export const HABITS: Readonly<Record<Habit, readonly UsualCutoff[]>> = {
  guide: CURRENT_PARAMETERS.cutoffs,
  quarterly: ends(3, 6, 9, 12),
  halfYearly: ends(6, 12),
  yearly: ends(12),
};

export const typeCutoffs = (cutoffs: readonly UsualCutoff[], firstId = 1): readonly TypedCutoff[] =>
  cutoffs.map(({ month, day }, index) => ({ id: firstId + index, day: String(day), month }));

export const formOf = (parameters: Parameters, sheetForm: SheetForm | null): SettingsForm => ({
  medium: formatPercent(parameters.zones.medium),
  high: formatPercent(parameters.zones.high),
  cutoffs: typeCutoffs(parameters.cutoffs),
  publicationTerm: String(parameters.publicationTerm),
  programTerm: String(parameters.programTerm),
  chart: sheetForm?.chart ?? true,
  detail: sheetForm?.detail ?? 'activities',
});

/** What was typed, where all of it can be read; else what is wrong. */
export function readForm(form: SettingsForm): { read: ReadForm; errors: null } | { read: null; errors: FormErrors } {
  const medium = readShare(form.medium);
  const high = readShare(form.high);
  const publicationTerm = readWhole(form.publicationTerm);
  const programTerm = readWhole(form.programTerm);
  const cutoffs = form.cutoffs.map(({ day, month }) => ({ month, day: readWhole(day) ?? 0 }));
  const ofRows: Record<number, string> = {};
  form.cutoffs.forEach(({ id }, index) => {
    const { month, day } = cutoffs[index]!;
    if (!isUsualCutoff({ month, day })) ofRows[id] = text.settings.badCutoff(MONTH_NAMES[month - 1]!);
    else if (cutoffs.findIndex((other) => other.month === month && other.day === day) < index) {
      ofRows[id] = text.settings.repeatedCutoff;
    }
  });
  const errors: FormErrors = {
    ...(medium === null && { medium: text.settings.badShare }),
    ...(high === null
      ? { high: text.settings.badShare }
      : medium !== null && medium >= high && { high: text.settings.badOrder }),
    ...(cutoffs.length === 0
      ? { cutoffs: text.settings.noCutoffs }
      : cutoffs.length > MOST_CUTOFFS && { cutoffs: text.settings.manyCutoffs(MOST_CUTOFFS) }),
    cutoff: ofRows,
    ...(!isDays(publicationTerm) && { publicationTerm: text.settings.badTerm(LONGEST_TERM) }),
    ...(!isDays(programTerm) && { programTerm: text.settings.badTerm(LONGEST_TERM) }),
  };
  if (Object.keys(errors).length > 1 || Object.keys(ofRows).length > 0) return { read: null, errors };
  const sheetForm: SheetForm = {
    ...(!form.chart && { chart: false }),
    ...(form.detail !== 'activities' && { detail: form.detail }),
  };
  const parameters: Parameters = {
    zones: { medium: medium!, high: high! },
    cutoffs: [...cutoffs].sort((a, b) => a.month - b.month || a.day - b.day),
    publicationTerm: publicationTerm!,
    programTerm: programTerm!,
  };
  return { read: { parameters, sheetForm: Object.keys(sheetForm).length > 0 ? sheetForm : null }, errors: null };
}

const isDays = (days: number | null): boolean => days !== null && isTerm(days);

/** `60`, `59,5 %` → a share above 0, at most 1. */
function readShare(typed: string): number | null {
  const match = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(typed);
  const share = match ? roundQuantity(Number(match[1]!.replace(',', '.')) / 100) : 0;
  return share > 0 && share <= 1 ? share : null;
}

function readWhole(typed: string): number | null {
  return /^\s*\d{1,4}\s*$/.test(typed) ? Number(typed) : null;
}
