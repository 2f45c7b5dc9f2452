/** Closing activity by activity: figures of the build for some, of today for others, and a summary that counts both. */
import { analyzeWorkbook } from '../../../src/core/analyze';
import { PUBLISHED_WORDS, STATUS_WORDS } from '../../../src/core/progress/formulas-words';
import { type Choices, type ClosingChoice, type Proposal, proposeChanges } from '../../../src/core/propose';
import { detailColumn, helperColumn, summaryColumn } from '../../../src/core/output/seguimiento-layout';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { type Operation } from '../../../src/core/workbook/patch';
import {
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
  findSheet,
  formulaAt,
  valueAt,
} from '../../../src/core/workbook/snapshot';
import { buildSnapshot, serial } from '../../support/workbook-spec';
import { TEST_PLANS } from '../../workbooks';

const BUILD: Choices = {
  columns: true,
  marks: true,
  seguimiento: { entity: null, preparedBy: 'Control Interno' },
  fixes: [],
};

function propose(workbook: WorkbookSnapshot, cutoff: string, choices: Choices): Proposal {
  const analysis = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  return proposeChanges(analysis, choices, { today: serial(cutoff) + 9, version: '1' });
}

const run = (workbook: WorkbookSnapshot, cutoff: string, choices: Choices): WorkbookSnapshot =>
  applyPatch(workbook, propose(workbook, cutoff, choices).patch).snapshot;

type Cells = readonly (readonly [row: number, column: number, value: CellValue])[];

/** What a person types, or what Excel shows in a formula's cell. */
function show(workbook: WorkbookSnapshot, sheet: string, cells: Cells): WorkbookSnapshot {
  const found = findSheet(workbook, sheet)!;
  const operations = cells.map(([row, column, value]): Operation => {
    const formula = formulaAt(found, row, column);
    const before = { formula, value: valueAt(found, row, column) };
    return {
      op: 'set-cell',
      because: { kind: 'fix', label: '' },
      unit: '',
      sheet,
      row,
      column,
      before,
      after: { formula, value },
    };
  });
  return applyPatch(workbook, { operations }).snapshot;
}

/** Rows of the detail by Código. */
function rowsOf(sheet: SheetSnapshot): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = sheet.area!.top; row <= sheet.area!.bottom; row++) {
    const key = valueAt(sheet, row, 0);
    if (typeof key === 'string' && /^A\d+$/.test(key) && valueAt(sheet, row, detailColumn('status')) !== null) {
      rows.set(key, row);
    }
  }
  return rows;
}

const seguimientoOf = (workbook: WorkbookSnapshot): SheetSnapshot =>
  workbook.sheets.find(({ name }) => name.startsWith('Seguimiento '))!;

/** The plan is filled on after the build; the sheet shows what its formulas give then. */
function moveOn(built: WorkbookSnapshot, cutoff: string): WorkbookSnapshot {
  let moved = built;
  const { plan } = analyzeWorkbook(built, { cutoff: serial(cutoff) });
  plan.activities.forEach(({ table, row, target }, index) => {
    const column = table.columns.find(({ field }) => field === 'executed' || field === 'executedPeriod')?.column;
    const own = table.ownColumns.find(({ id }) => (id as string) === 'executed')?.column;
    const at = column ?? own;
    if (at === undefined || index % 3 === 0) return;
    moved = show(moved, table.sheet, [[row, at, index % 3 === 1 ? 0 : target.value]]);
  });
  const before = seguimientoOf(built);
  // A formula that stays is not written again, and keeps what it showed: one blank longer, each is.
  const longer = moved.sheets.map((sheet) =>
    sheet.name === before.name
      ? { ...sheet, formulas: sheet.formulas.map((line) => line.map((formula) => formula && `${formula} `)) }
      : sheet,
  );
  const rebuilt = seguimientoOf(run({ ...moved, sheets: longer }, cutoff, BUILD));
  const [oldRows, newRows] = [rowsOf(before), rowsOf(rebuilt)];
  const rowOf = new Map([...oldRows].map(([key, row]) => [row, newRows.get(key)!]));
  const cells: [number, number, CellValue][] = [];
  const { top, bottom, left, right } = before.area!;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      if (formulaAt(before, row, column) === null) continue;
      cells.push([row, column, valueAt(rebuilt, rowOf.get(row) ?? row, column)]);
    }
  }
  return show(moved, before.name, cells);
}

function close(workbook: WorkbookSnapshot, cutoff: string, choice: Pick<ClosingChoice, 'figures' | 'others'>) {
  const sheet = seguimientoOf(workbook).name;
  const choices: Choices = {
    columns: false,
    marks: false,
    seguimiento: null,
    fixes: [],
    closing: { ...choice, sheet, author: null },
  };
  const { closings } = propose(workbook, cutoff, choices);
  return { closed: seguimientoOf(run(workbook, cutoff, choices)), report: closings![0]! };
}

/** All that it shows but the line with its own sum. */
const shown = (sheet: SheetSnapshot): unknown[] =>
  sheet.values.map((line) =>
    line.map((value) =>
      typeof value === 'string' && value.startsWith('Hoja construida') ? '' : value === '' ? null : value,
    ),
  );

/** What the total must say of the rows that stand above or below it, counted here once more. */
function countRows(sheet: SheetSnapshot): unknown[] {
  const rows = [...rowsOf(sheet).values()];
  const word = (row: number) => valueAt(sheet, row, detailColumn('status'));
  const isDue = (row: number) => Number(valueAt(sheet, row, detailColumn('planned'))) > 0;
  const having = (...words: string[]) => rows.filter((row) => words.includes(String(word(row)))).length;
  const due = rows.filter(isDue).length;
  const done = rows.filter(
    (row) =>
      isDue(row) &&
      [STATUS_WORDS.done, STATUS_WORDS.met, PUBLISHED_WORDS.doneLate].includes(String(word(row)) as never),
  ).length;
  const isReported = rows.some((row) => typeof valueAt(sheet, row, helperColumn('counted')) === 'number');
  const compliance = due > 0 && isReported ? Math.round((done / due) * 1e6) / 1e6 : 'N.A.';
  return [
    rows.length,
    due,
    done,
    having(PUBLISHED_WORDS.partly),
    having(PUBLISHED_WORDS.notDone),
    having(STATUS_WORDS.unreported),
    compliance,
    typeof compliance === 'string' ? 'N.A.' : compliance < 0.6 ? 'Baja' : compliance < 0.8 ? 'Media' : 'Alta',
  ];
}

function totalOf(sheet: SheetSnapshot): unknown[] {
  const row = sheet.values.findIndex((line) => line.some((value) => String(value).startsWith('Total del plan')));
  const ids = ['activities', 'due', 'done', 'partly', 'notDone', 'unreported', 'compliance', 'zone'] as const;
  return ids.map((id) => valueAt(sheet, row + sheet.area!.top, summaryColumn(id)));
}

describe.each(TEST_PLANS.map(({ name, spec, cutoff }) => [name, spec, cutoff] as const))('%s', (_, spec, cutoff) => {
  const built = run(buildSnapshot(spec), cutoff, BUILD);
  const moved = moveOn(built, cutoff);
  const all = close(moved, cutoff, { figures: 'built' });
  const today = close(moved, cutoff, { figures: 'today' });
  const differing = [...new Set(all.report.differences.map(({ key }) => key))];

  test('some rows differ, and both ends are what they were', () => {
    expect(differing.length).toBeGreaterThan(2);
    expect(shown(all.closed)).toEqual(shown(seguimientoOf(built)));
    expect(totalOf(all.closed)).toEqual(countRows(all.closed));
    expect(totalOf(today.closed)).toEqual(countRows(today.closed));
    expect(shown(all.closed)).not.toEqual(shown(today.closed));
  });

  test('all rows one by one are the same as all at once', () => {
    expect(shown(close(moved, cutoff, { figures: 'built', others: differing }).closed)).toEqual(shown(today.closed));
    expect(shown(close(moved, cutoff, { figures: 'today', others: differing }).closed)).toEqual(shown(all.closed));
  });

  test.each([1, 2, 3])('every row is as it was chosen, and the summary counts what stands there (%d)', (step) => {
    const others = differing.filter((__, index) => index % (step + 1) === 0);
    const { closed, report } = close(moved, cutoff, {
      figures: 'built',
      others: others.map((key) => key.toLowerCase()),
    });
    expect(report).toEqual(all.report);
    for (const [key, row] of rowsOf(closed)) {
      const source = others.includes(key) ? today.closed : all.closed;
      for (let column = 0; column <= helperColumn('weight'); column++) {
        expect([key, column, valueAt(closed, row, column)]).toEqual([key, column, valueAt(source, row, column)]);
      }
    }
    expect(totalOf(closed)).toEqual(countRows(closed));
    expect(closed.formulas.flat().every((formula) => formula === null)).toBe(true);
    const reverse = differing.filter((key) => !others.includes(key));
    expect(shown(close(moved, cutoff, { figures: 'today', others: reverse }).closed)).toEqual(shown(closed));
  });
});
