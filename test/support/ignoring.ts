/** A workbook in which some avisos are ignored (or, with null, taken up again), as the pane keeps it. */
import { type Analysis } from '../../src/core/analysis';
import { withReason } from '../../src/core/output/ignore';
import { type Finding } from '../../src/core/rules/rule';
import { writeSettings } from '../../src/core/settings';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';

export function ignoring(analysis: Analysis, findings: readonly Finding[], reason: string | null): WorkbookSnapshot {
  const { workbook, settings } = analysis;
  const ignored = withReason(analysis, settings.ignored, findings, reason);
  return { ...workbook, settings: writeSettings({ ...settings, ignored }) };
}
