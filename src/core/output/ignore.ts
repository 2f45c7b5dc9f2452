/** What the user leaves be, with a reason, and what is taken back: a change of the workbook's memory alone. */
import { type Analysis } from '../analysis';
import { type Activity } from '../plan/plan';
import { type IgnoredFinding, indexReferences, referToFindings } from '../rules/ignored';
import { type Finding } from '../rules/rule';
import { cleanText } from '../values/fold-text';
import { type Settings, readSettings, writeSettings } from '../settings';
import { type Operation, type Patch, EMPTY_PATCH } from '../workbook/patch';

/** Longer ones are cut: the reason is a sentence, and the memory travels with the workbook. */
export const LONGEST_REASON = 500;

/** Leaves these findings of the analysis be. Without words in the reason nothing is. */
export function ignoreFindings(analysis: Analysis, findings: readonly Finding[], reason: string): Patch {
  const words = cleanText(reason).slice(0, LONGEST_REASON);
  if (words === '') return EMPTY_PATCH;
  return changeReasons(analysis, new Map(findings.map((finding) => [finding, words])));
}

/** Takes these findings up again. */
export const heedFindings = (analysis: Analysis, findings: readonly Finding[]): Patch =>
  changeReasons(analysis, new Map(findings.map((finding) => [finding, null])));

function changeReasons(analysis: Analysis, changes: ReadonlyMap<Finding, string | null>): Patch {
  const before = readSettings(analysis.workbook.settings);
  const ignored = ignoredNow(analysis, before.ignored, (finding) =>
    changes.has(finding) ? changes.get(finding)! : (finding.ignored?.reason ?? null),
  );
  const operation = settingsOperation(analysis, { ...analysis.settings, ignored }, 'Recordar los avisos ignorados');
  return operation ? { operations: [operation] } : EMPTY_PATCH;
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
