/** Parts of targets in every form, as LibreOffice computes them from the formulas that we write. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { STATUS_WORDS } from '../../src/core/progress/formulas-words';
import { proposeChanges } from '../../src/core/propose';
import { type SetCell } from '../../src/core/workbook/patch';
import { findSheet, valueAt } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { ROUNDING_CUTOFF, ROUNDING_PLAN, ROUNDING_STATUSES } from '../support/rounding-plan';
import { serial } from '../support/workbook-spec';
import { recalculate } from './libreoffice';

test('a report of k of n milestones is k milestones', async () => {
  const cutoff = serial(ROUNDING_CUTOFF);
  const pkg = openPackage(buildWorkbook(ROUNDING_PLAN));
  const analysis = analyzeWorkbook(readSnapshot(pkg, null), { cutoff });
  const choices = { columns: true, marks: false, seguimiento: null, fixes: [] };
  const { patch } = proposeChanges(analysis, choices, { today: cutoff + 5, version: '0.0.0' });
  const [shown] = await recalculate([savePackage(applyPatch(pkg, patch).pkg)]);
  const cells = patch.operations.filter(
    (o): o is SetCell =>
      o.op === 'set-cell' && o.because.label.startsWith('Columna «Estado»') && o.after.formula !== null,
  );
  expect(cells).toHaveLength(ROUNDING_STATUSES.length);
  const wrong = ROUNDING_STATUSES.flatMap(({ label, status }, i) => {
    const { sheet, row, column } = cells[i]!;
    const word = valueAt(findSheet(shown!, sheet)!, row, column);
    return word === STATUS_WORDS[status] ? [] : [`${label}: ${JSON.stringify(word)}, not ${STATUS_WORDS[status]}`];
  });
  expect(wrong).toEqual([]);
});
