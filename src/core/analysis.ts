/** The result of the line; `toJson` prints it as the contract says (analysis.md, section 1). */
import { type MeasuredPlan, type Summary } from './progress/measured';
import { type Recognition } from './recognize/table';
import { type Finding, type RuleFailure } from './rules/rule';
import { type Parameters } from './parameters';
import { type Settings } from './settings';
import { type WorkbookSnapshot } from './workbook/snapshot';

export interface Analysis {
  readonly workbook: WorkbookSnapshot;
  readonly recognition: Recognition;
  readonly plan: MeasuredPlan;
  readonly findings: readonly Finding[];
  readonly failures: readonly RuleFailure[];
  readonly summary: Summary;
  /** In force for this workbook: `settings` over those of the guide. */
  readonly parameters: Parameters;
  /** What the workbook keeps of the user's choices. */
  readonly settings: Settings;
}
