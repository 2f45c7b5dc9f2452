/** Real plans through the whole of it: file, book, Excel's client, the line, and back into the file. */
import { formatArea } from '../../src/core/workbook/address';
import { analyzeWorkbook } from '../../src/core/analyze';
import { type Patch } from '../../src/core/workbook/patch';
import { canonicalFormula } from '../../src/core/workbook/formula-text';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { proposeChanges } from '../../src/core/propose';

import { ExcelHost } from '../../src/demo/excel-host/excel-host';
import { openFile } from '../../src/demo/file';
import { ExcelWorkbookHost } from '../../src/excel/excel-workbook-host';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { useExcel } from '../support/office-js';
import { serial } from '../support/workbook-spec';
import { TEST_PLANS, type TestPlan } from '../workbooks';

const STOP = { onStale: 'stop' } as const;

function open({ spec }: TestPlan) {
  const file = openFile(buildWorkbook(spec), 'plan.xlsx');
  const excel = new ExcelHost(file.book);
  useExcel(excel);
  return { file, excel, host: new ExcelWorkbookHost() };
}

function propose(workbook: WorkbookSnapshot, { cutoff }: TestPlan): Patch {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  const choices = {
    columns: true,
    marks: true,
    seguimiento: { entity: 'Entidad', preparedBy: 'Planeación' },
    fixes: [],
  };
  return proposeChanges(analysis, choices, { today: serial('2026-11-20'), version: '1.0.0' }).patch;
}

/** Without what formulas give, and with formulas as Excel writes them. */
function comparable(workbook: WorkbookSnapshot): unknown {
  return {
    ...workbook,
    names: workbook.names.map(({ name, formula }) => `${name} ${canonicalFormula(formula)}`).sort(),
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      names: sheet.names.map(({ name, formula }) => `${name} ${canonicalFormula(formula)}`).sort(),
      merges: sheet.merges.map(formatArea).sort(),
      formulas: sheet.formulas.map((row) => row.map((formula) => formula && canonicalFormula(formula))),
      values: sheet.values.map((row, i) => row.map((value, j) => (sheet.formulas[i]?.[j] ? null : value))),
    })),
  };
}

/** A patch without what its formulas give. */
const withoutResults = ({ operations }: Patch): unknown =>
  operations.map((operation) =>
    operation.op === 'set-cell' && operation.after.formula !== null
      ? { ...operation, after: { ...operation.after, value: null } }
      : operation,
  );

describe.each(TEST_PLANS.map((plan) => [plan.name, plan] as const))('%s', (_, plan) => {
  test('is read through Excel as it is read from the file', async () => {
    const { host, file, excel } = open(plan);
    expect(await host.read()).toEqual(readSnapshot(file.source, 'plan.xlsx'));
    expect(excel.traffic).toHaveLength(3);
  });

  test('is written in two round trips, then there is nothing more to write, and undoing restores it', async () => {
    const { host, file, excel } = open(plan);
    const before = await host.read();
    const patch = propose(before, plan);
    expect(patch.operations.length).toBeGreaterThan(100);
    const from = excel.traffic.length;
    const receipt = await host.apply(patch, STOP);
    expect(excel.traffic.slice(from).map(({ error }) => error)).toEqual([null, null]);
    const after = await host.read();
    expect(propose(after, plan).operations).toEqual([]);
    const saved = applyPatch(file.source, file.book.changes()).pkg;
    expect(comparable(readSnapshot(saved, 'plan.xlsx'))).toEqual(comparable(after));
    const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
    expect(undone.keptUnits).toEqual([]);
    expect(await host.read()).toEqual(before);
    expect(file.book.changes()).toEqual({ operations: [] });
  });

  test('is brought up to date after the user has gone on with it, and taken back to that', async () => {
    const { host, file, excel } = open(plan);
    await host.apply(propose(await host.read(), plan), STOP);
    const later = { ...plan, cutoff: `${plan.cutoff.slice(0, 4)}-12-31` };
    const before = await host.read();
    const changes = file.book.changes();
    const patch = propose(before, later);
    const from = excel.traffic.length;
    const receipt = await host.apply(patch, STOP);
    expect(excel.traffic.length - from).toBe(patch.operations.length > 0 ? 2 : 0);
    const after = await host.read();
    expect(propose(after, later).operations).toEqual([]);
    const undone = await host.apply(receipt.inverse, { onStale: 'keep' });
    expect(undone.keptUnits).toEqual([]);
    // A formula that was a value for a while shows that until somebody calculates it again.
    expect(comparable(await host.read())).toEqual(comparable(before));
    expect(withoutResults(file.book.changes())).toEqual(withoutResults(changes));
  });
});
