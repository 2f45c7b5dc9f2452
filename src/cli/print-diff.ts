/** A comparison of two versions as lines for reading. */
import { rescheduledWords } from '../core/output/labels';
import { formatCell } from '../core/workbook/address';
import { CHANGE_KINDS, type PlanChange } from '../core/versions/changes';
import { type Comparison } from '../core/versions/compare-plans';
import { CHANGES_WORDS, activityLabel } from '../core/versions/wording';

/** What `diff` shows without `--json`; `output` is the file with the sheet, or null. */
export function printComparison({ older, newer, changes, matching }: Comparison, output: string | null): string {
  const groups = CHANGE_KINDS.flatMap((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    return own.length === 0 ? [] : ['', `${CHANGES_WORDS[kind]}: ${own.length}`, ...own.flatMap(changeLines)];
  });
  return `${[
    `Antes: ${older.name}, ${older.activities.length} actividades`,
    `Después: ${newer.name}, ${newer.activities.length} actividades; ${matching.matches.length} en las dos versiones`,
    ...(matching.trustsKeys
      ? []
      : ['Los Códigos de las dos versiones no se dieron juntos: se comparó por los textos.']),
    ...(changes.length === 0 ? ['', 'Las dos versiones dicen lo mismo.'] : groups),
    ...(output === null ? [] : ['', `Se escribió ${output}, con la hoja de las modificaciones.`]),
  ].join('\n')}\n`;
}

function changeLines({ kind, older, newer, before, after, putOff }: PlanChange): string[] {
  const shown = newer ?? older;
  const place = newer?.cell ? `${newer.sheet}!${formatCell(newer.cell.row, newer.cell.column)}  ` : '';
  if (kind === 'added' || kind === 'removed') return [`  ${place}${kind === 'added' ? after : before}`];
  const label = shown ? `${place}${activityLabel(shown)}: ` : '';
  const note = putOff === null ? '' : `  ${rescheduledWords(putOff)}`;
  return [`  ${label}${before} → ${after}${note}`];
}
