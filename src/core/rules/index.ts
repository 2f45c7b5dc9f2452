/** The registry of rules, in the order of the contract: a new rule is a new file and one line here. */
import tableNotFound from './table-not-found';
import columnMissing from './column-missing';
import columnDuplicate from './column-duplicate';
import columnUnknown from './column-unknown';
import subcomponentMissing from './subcomponent-missing';
import activityEmpty from './activity-empty';
import responsibleEmpty from './responsible-empty';
import targetEmpty from './target-empty';
import targetNotQuantified from './target-not-quantified';
import unitMismatch from './unit-mismatch';
import plannedDiffers from './planned-differs';
import dateEmpty from './date-empty';
import dateUnreadable from './date-unreadable';
import dateAsText from './date-as-text';
import dateOutOfYear from './date-out-of-year';
import dateOrder from './date-order';
import datesVsTarget from './dates-vs-target';
import numberDuplicate from './number-duplicate';
import numberGap from './number-gap';
import numberSubcomponent from './number-subcomponent';
import activityDuplicate from './activity-duplicate';
import executedNotNumber from './executed-not-number';
import executedNegative from './executed-negative';
import executedOverTarget from './executed-over-target';
import notApplicableButDue from './not-applicable-but-due';
import percentBasisAssumed from './percent-basis-assumed';
import completeBeforeLastDate from './complete-before-last-date';
import executedWithoutReport from './executed-without-report';
import reportEmpty from './report-empty';
import executedMissing from './executed-missing';
import evidenceEmpty from './evidence-empty';
import reportAfterCutoff from './report-after-cutoff';
import reportNumberDiffers from './report-number-differs';
import responsibleVariant from './responsible-variant';
import late from './late';
import unreported from './unreported';
import periodsDiffer from './periods-differ';
import reportedStatusDiffers from './reported-status-differs';
import cellError from './cell-error';
import rowHidden from './row-hidden';
import cutoffDiffers from './cutoff-differs';
import cutoffUnusual from './cutoff-unusual';
import weightSum from './weight-sum';
import closedChanged from './closed-changed';
import computedTampered from './computed-tampered';
import { type Rule } from './rule';

export const RULES: readonly Rule[] = [
  tableNotFound,
  columnMissing,
  columnDuplicate,
  columnUnknown,
  subcomponentMissing,
  activityEmpty,
  responsibleEmpty,
  targetEmpty,
  targetNotQuantified,
  unitMismatch,
  plannedDiffers,
  dateEmpty,
  dateUnreadable,
  dateAsText,
  dateOutOfYear,
  dateOrder,
  datesVsTarget,
  numberDuplicate,
  numberGap,
  numberSubcomponent,
  activityDuplicate,
  executedNotNumber,
  executedNegative,
  executedOverTarget,
  notApplicableButDue,
  percentBasisAssumed,
  completeBeforeLastDate,
  executedWithoutReport,
  reportEmpty,
  executedMissing,
  evidenceEmpty,
  reportAfterCutoff,
  reportNumberDiffers,
  responsibleVariant,
  late,
  unreported,
  periodsDiffer,
  reportedStatusDiffers,
  cellError,
  rowHidden,
  cutoffDiffers,
  cutoffUnusual,
  weightSum,
  closedChanged,
  computedTampered,
];

/** null for an id that no rule has. */
export const findRule = (id: string): Rule | null => RULES.find((rule) => rule.id === id) ?? null;
