import fc from 'fast-check';
import { applyPatch } from '../../../src/core/workbook/apply-patch';
import { markOf, readJournal, writeJournal } from '../../../src/core/workbook/journal';
import { type Operation, type Patch } from '../../../src/core/workbook/patch';
import { findSheet, JOURNAL_NAMESPACE, valueAt, type WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { findUnfinished } from '../../../src/core/workbook/unfinished';
import { operation, patchOf, setCell } from '../../support/host-contract';
import '../../support/property-seed';
import { buildSnapshot } from '../../support/workbook-spec';

const PLAN = buildSnapshot({
  sheets: [
    {
      name: 'Plan',
      rows: [
        ['Actividad', 'Meta', null],
        ['Publicar el boletín', 4, 'viejo'],
        ['Feria <de> servicios & más', '100%', null],
      ],
    },
  ],
});

/** One sheet more, two columns of one unit each, a name and a text that is replaced. */
const PATCH = patchOf(
  operation({ op: 'add-sheet', sheet: 'Cronograma PAAC', tabColor: null }, 'hoja'),
  operation(
    { op: 'set-name', name: 'PAAC_Corte', scope: null, before: null, after: "='Cronograma PAAC'!$B$1" },
    'hoja',
  ),
  setCell('Cronograma PAAC', 0, 0, null, 'Corte', 'hoja'),
  setCell('Cronograma PAAC', 0, 1, null, 42855, 'hoja'),
  setCell('Plan', 1, 2, 'viejo', 'nuevo\n"entre comillas"', 'texto'),
  setCell('Plan', 1, 3, null, '= B2*2', 'doble'),
  setCell('Plan', 2, 3, null, '= B3*2', 'doble'),
);

const INVERSE = applyPatch(PLAN, PATCH).inverse;

/** The workbook as it is found when only so many operations of the patch were done. */
const cutAfter = (count: number, wanted: Patch = PATCH): WorkbookSnapshot => ({
  ...applyPatch(PLAN, { operations: wanted.operations.slice(0, count) }).snapshot,
  journal: writeJournal(INVERSE),
});

const restored = (workbook: WorkbookSnapshot, { operations }: Patch): WorkbookSnapshot => {
  const after = applyPatch(workbook, { operations: [...operations].sort(sheetsLast) });
  expect(after.stale).toEqual([]);
  return after.snapshot;
};

/** Names and contents, without how far a sheet's cells reach. */
const told = ({ names, settings, sheets }: WorkbookSnapshot): unknown => ({
  names,
  settings,
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    cells: sheet.values.flatMap((row, i) =>
      row.flatMap((value, j) => (value === null ? [] : [[i, j, sheet.formulas[i]![j], value]])),
    ),
  })),
});

const sheetsLast = (a: Operation, b: Operation): number =>
  Number(a.op === 'remove-sheet') - Number(b.op === 'remove-sheet');

describe('a write that was cut short', () => {
  test.each(PATCH.operations.map((_, index) => index))('after %i operations is taken back exactly', (count) => {
    const workbook = cutAfter(count);
    const { patch, kept } = findUnfinished(workbook)!;
    expect(kept).toEqual([]);
    expect(told(restored(workbook, patch))).toEqual(told(PLAN));
  });

  test('of which nothing was written has nothing to put back', () => {
    expect(findUnfinished(cutAfter(0))).toEqual({ patch: { operations: [] }, kept: [] });
  });

  test('what somebody has changed since stays, with all of its unit, and the rest is put back', () => {
    const workbook = cutAfter(PATCH.operations.length);
    const edited = applyPatch(workbook, patchOf(setCell('Plan', 2, 3, '= B3*2', 'mío'))).snapshot;
    const { patch, kept } = findUnfinished(edited)!;
    expect(kept).toEqual(['Prueba']);
    expect(patch.operations.map(({ unit }) => unit)).not.toContain('doble');
    const after = restored(edited, patch);
    const plan = findSheet(after, 'Plan')!;
    expect([valueAt(plan, 1, 2), valueAt(plan, 2, 3)]).toEqual(['viejo', 'mío']);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Plan']);
  });

  test('a sheet of ours with something of the user on it stays, and the name that points to it', () => {
    const workbook = cutAfter(PATCH.operations.length);
    const edited = applyPatch(workbook, patchOf(setCell('Cronograma PAAC', 5, 5, null, 'nota'))).snapshot;
    const { patch, kept } = findUnfinished(edited)!;
    expect(kept).toEqual(['Prueba']);
    const after = restored(edited, patch);
    expect(after.sheets.map(({ name }) => name)).toEqual(['Plan', 'Cronograma PAAC']);
    expect(after.names).toHaveLength(1);
    expect(valueAt(findSheet(after, 'Plan')!, 1, 2)).toBe('viejo');
  });

  test('merges, tables, rules and settings are put back where they were done, and only there', () => {
    const area = { top: 0, left: 0, bottom: 0, right: 1 };
    const rule = { formula: '=$D2="x"', fill: '#FFC7CE', fontColor: null, stopIfTrue: true };
    const because = { kind: 'undo', label: 'Prueba' } as const;
    const inverse: Patch = {
      operations: [
        { because, unit: 'u', op: 'unmerge', sheet: 'Plan', area },
        {
          because,
          unit: 'u',
          op: 'set-conditional-formats',
          sheet: 'Plan',
          beforeArea: area,
          before: [rule],
          area: null,
          after: [],
        },
        { because, unit: 'u', op: 'set-settings', before: '<a/>', after: null },
        { because, unit: 'u', op: 'restore-format', sheet: 'Plan', area, memento: [{ area, look: { fill: null } }] },
      ],
    };
    const journal = writeJournal(inverse);
    const kinds = (workbook: WorkbookSnapshot) =>
      findUnfinished({ ...workbook, journal })!.patch.operations.map(({ op }) => op);
    expect(kinds(PLAN)).toEqual(['set-conditional-formats', 'restore-format']);
    const merged = { ...PLAN, settings: '<a/>', sheets: PLAN.sheets.map((sheet) => ({ ...sheet, merges: [area] })) };
    expect(kinds(merged)).toEqual(['unmerge', 'set-conditional-formats', 'set-settings', 'restore-format']);
  });
});

describe('the parts', () => {
  test('are ours by their namespace, and none is larger than a message takes', () => {
    const long: Patch = patchOf(
      ...Array.from({ length: 3_000 }, (_, row) => setCell('Plan', row, 4, null, `${row}á`.repeat(200))),
    );
    const parts = writeJournal(applyPatch(PLAN, long).inverse);
    expect(parts).toHaveLength(1);
    const replaced = writeJournal({
      operations: long.operations.map((one) =>
        one.op === 'set-cell'
          ? {
              ...one,
              before: one.after,
              after: one.after.formula === null ? { formula: null, value: `${one.row}${'😀'.repeat(300)}` } : one.after,
            }
          : one,
      ),
    });
    expect(replaced.length).toBeGreaterThan(2);
    for (const part of replaced) {
      expect(part).toContain(`xmlns="${JOURNAL_NAMESPACE}"`);
      expect(Buffer.byteLength(part)).toBeLessThan(2 * 1024 * 1024);
    }
    const shuffled = [...replaced].reverse();
    const cells = readJournal(shuffled)!.cells;
    expect(cells).toHaveLength(3_000);
    expect(cells.find(({ row }) => row === 2_999)!.stood.value).toBe(`2999${'😀'.repeat(300)}`);
    expect(readJournal(replaced.slice(1))).toBeNull();
  });

  test.each([
    [[]],
    [['<diario/>']],
    [['no XML']],
    [[`<diario xmlns="${JOURNAL_NAMESPACE}" parte="1" de="1">{</diario>`]],
  ])('damaged ones say nothing: %j', (parts) => {
    expect(readJournal(parts)).toBeNull();
  });

  test('a blank cell that is to be filled takes few bytes', () => {
    const cells = Array.from({ length: 5_000 }, (_, row) =>
      setCell('Plan', row, 4, null, `= IF($B${row + 1}>10,"Atrasada","")`),
    );
    const [part] = writeJournal(applyPatch(PLAN, patchOf(...cells)).inverse);
    expect(part!.length / 5_000).toBeLessThan(4.2);
  });

  test('any text comes back as it was', () => {
    const contents = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(contents, contents)), (values) => {
        const operations = values.map(([after, before], row) => setCell('Plan', row, 0, before, after));
        const inverse: Patch = {
          operations: operations.map((one) => ({ ...one, before: one.after, after: one.before })),
        };
        const cells = readJournal(writeJournal(inverse))!.cells;
        for (const { row, stood, mark } of cells) {
          expect(stood.value ?? '').toEqual(operations[row]!.before.value ?? '');
          expect(mark).toBe(markOf(operations[row]!.after));
        }
      }),
    );
  });
});
