/** What the user types into a follow-up column of ours is of its own table, also beside others, and changes no reading. */
import { type Analysis } from '../../../src/core/analysis';
import { analyzeWorkbook } from '../../../src/core/analyze';
import { proposeChanges } from '../../../src/core/propose';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Operation } from '../../../src/core/workbook/patch';
import { findSheet, valueAt } from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { LAYOUTS } from '../../workbooks/layouts';

const CUTOFF = serial('2022-08-31');
const TYPED = { executed: 1, report: 'Se contó con detalle lo que se hizo', evidence: 'Acta 3' } as const;

/** How every table of the workbook is read. */
const readingOf = ({ recognition }: Analysis): unknown =>
  recognition.tables.map(({ header, columns, ownColumns }) => [
    header,
    columns.map(({ field, column }) => `${field} ${column}`),
    ownColumns.map(({ id, column }) => `${id} ${column}`),
  ]);

test.each(LAYOUTS.map(({ name, workbook }) => [name, workbook] as const))('%s', (_, spec) => {
  const workbook = buildSnapshot(spec);
  const choices = { columns: true, marks: true, seguimiento: null, fixes: [] };
  const circumstances = { today: CUTOFF + 2, version: '0.0.0' };
  const { patch } = proposeChanges(analyzeWorkbook(workbook, { cutoff: CUTOFF }), choices, circumstances);
  const calculated = applyPatch(workbook, patch).snapshot;
  const before = analyzeWorkbook(calculated, { cutoff: CUTOFF });
  for (const table of before.recognition.tables) {
    for (const { id, column } of table.ownColumns) {
      if (id !== 'executed' && id !== 'report' && id !== 'evidence') continue;
      const sheet = findSheet(calculated, table.sheet)!;
      const typed = before.plan.activities.filter(
        (activity) => activity.table === table && valueAt(sheet, activity.row, column) === null,
      );
      const operations = typed.map(({ row }): Operation => ({
        op: 'set-cell',
        because: { kind: 'fix', label: '' },
        unit: 'typed',
        sheet: table.sheet,
        row,
        column,
        before: { formula: null, value: null },
        after: { formula: null, value: TYPED[id] },
      }));
      const after = analyzeWorkbook(applyPatch(calculated, { operations }).snapshot, { cutoff: CUTOFF });
      expect(readingOf(after)).toEqual(readingOf(before));
      if (id !== 'executed') continue;
      for (const [i, activity] of after.plan.activities.entries()) {
        const was = before.plan.activities[i]!;
        expect(activity.executed.value).toBe(typed.includes(was) ? TYPED.executed : was.executed.value);
      }
    }
  }
});
