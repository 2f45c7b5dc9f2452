/** What the user leaves be, with a reason, and what is taken up again: kept in the workbook's memory. */
import { type Analysis } from '../analysis';
import { type Activity } from '../plan/plan';
import { type IgnoredFinding, indexReferences, referToFindings } from '../rules/ignored';
import { type Finding } from '../rules/rule';
import { cleanText } from '../values/fold-text';
import { type Settings, readSettings, writeSettings } from '../settings';
import { type Operation } from '../workbook/patch';

/** Longer ones are cut: the reason is a sentence, and the memory travels with the workbook. */
export const LONGEST_REASON = 500;

/** The user's words as they are kept; '' says nothing, and without a reason nothing is ignored. */
export const cleanReason = (typed: string): string => cleanText(typed).slice(0, LONGEST_REASON);

/** What is remembered once these findings of the analysis are left be; a reason of null takes them up again. */
export function withReason(
  analysis: Analysis,
  remembered: readonly IgnoredFinding[],
  findings: readonly Finding[],
  reason: string | null,
): readonly IgnoredFinding[] {
  const words = reason === null ? null : cleanReason(reason);
  if (words === '') return remembered;
  const changed = new Set(findings);
  return ignoredNow(analysis, remembered, (finding) =>
    changed.has(finding) ? words : (finding.ignored?.reason ?? null),
  );
}

/**
 * What is ignored, said anew as the plan stands: findings of this analysis with their reason, and what is remembered of
 * others (of another cutoff, of a row that is gone for now), which may come back.
 */
export function ignoredNow(
  analysis: Analysis,
  remembered: readonly IgnoredFinding[],
  reasonOf: (finding: Finding) => string | null = (finding) => finding.ignored?.reason ?? null,
  keyOf?: (activity: Activity) => string | null,
): readonly IgnoredFinding[] {
  const find = indexReferences(remembered);
  const present = referToFindings(analysis.findings, analysis);
  const told = keyOf ? referToFindings(analysis.findings, analysis, keyOf) : present;
  const known = new Set(present.map(find));
  const others = remembered.filter((each) => !known.has(each));
  const kept = analysis.findings.flatMap((finding, index): IgnoredFinding[] => {
    const reason = reasonOf(finding);
    return reason === null ? [] : [{ ...told[index]!, reason }];
  });
  // Always in the same order: what is remembered must not read as a change because rows changed places.
  const word = (each: IgnoredFinding): string => JSON.stringify(Object.entries(each).sort());
  return [...others, ...kept].sort((a, b) => (word(a) < word(b) ? -1 : 1));
}

/** null where the workbook remembers all of it already. */
export function settingsOperation({ workbook }: Analysis, settings: Settings, label: string): Operation | null {
  const before = workbook.settings;
  const after = writeSettings(settings);
  if (after === writeSettings(readSettings(before))) return null;
  return { op: 'set-settings', because: { kind: 'settings', label }, unit: 'settings', before, after };
}
