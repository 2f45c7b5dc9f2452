/** What `apply` writes, before two judges that are not ours: LibreOffice calculates it, the Open XML SDK validates it. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { TEST_PLANS } from '../workbooks';
import { apply } from '../../src/cli/apply';
import { analyzeWorkbook } from '../../src/core/analyze';
import { proposeChanges } from '../../src/core/propose';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { formatCell } from '../../src/core/workbook/address';
import { type CellValue, formulaAt, valueAt, type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { recalculate } from './libreoffice';
import { newErrors } from './validator';

interface Written {
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  readonly undone: Uint8Array;
  readonly extension: string;
}

function write(name: string, before: Uint8Array, cutoff: string, extension = 'xlsx'): Written {
  const pkg = openPackage(before);
  const analysis = analyzeWorkbook(readSnapshot(pkg, `${name}.xlsx`), { cutoff: dayFromIso(cutoff)! });
  const seguimiento = { entity: 'Ministerio', preparedBy: 'Control Interno' };
  const choices = { columns: true, marks: true, seguimiento, findings: true, fixes: [] };
  const { patch } = proposeChanges(analysis, choices, { today: 46000, version: '1.0.0' });
  const applied = applyPatch(pkg, patch);
  const undone = applyPatch(applied.pkg, applied.inverse);
  return { name, before, after: savePackage(applied.pkg), undone: savePackage(undone.pkg), extension };
}

const FILES = [
  ...TEST_PLANS.map(({ name, spec, cutoff }) => write(name, buildWorkbook(spec), cutoff)),
  write('torture', zipParts(tortureParts()), '2017-04-30'),
  write('torture with macros, 1904', zipParts(tortureParts({ macros: true, dateSystem: 1904 })), '2017-04-30', 'xlsm'),
];

let calculated: WorkbookSnapshot[] = [];
beforeAll(async () => {
  calculated = await recalculate(FILES.map((file) => file.after));
});

/** LibreOffice keeps fifteen digits, and writes nothing where a formula gives an empty text. */
const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number'
    ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a))
    : JSON.stringify(a === '' ? null : a) === JSON.stringify(b === '' ? null : b);

/** Formulas of the file whose value is not what LibreOffice calculates, and how many there are in all. */
function compare(bytes: Uint8Array, theirs: WorkbookSnapshot): { differences: string[]; formulas: number } {
  const differences: string[] = [];
  let formulas = 0;
  for (const sheet of readSnapshot(openPackage(bytes), null).sheets) {
    const judged = theirs.sheets.find((other) => other.name === sheet.name)!;
    const { area } = sheet;
    for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const formula = formulaAt(sheet, row, column);
        if (formula === null) continue;
        formulas++;
        const [mine, its] = [valueAt(sheet, row, column), valueAt(judged, row, column)];
        if (same(mine, its)) continue;
        const place = `${sheet.name} ${formatCell(row, column)} ${formula}`;
        differences.push(`${place}: ${JSON.stringify(mine)}, not ${JSON.stringify(its)}`);
      }
    }
  }
  return { differences, formulas };
}

test.each(FILES.map((file, i) => [file.name, i] as const))(
  '%s: LibreOffice calculates what stands in the file',
  (_, i) => {
    const { differences, formulas } = compare(FILES[i]!.after, calculated[i]!);
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(20);
  },
);

test('at a later cutoff formulas that stay as they are get their new values', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paac-cutoffs-'));
  const at = (name: string): string => join(folder, name);
  await writeFile(at('plan.xlsx'), FILES[0]!.before);
  const seguimiento = { entity: null, preparedBy: null };
  const run = (file: string, cutoff: string, output: string) =>
    apply({
      command: 'apply',
      file: at(file),
      cutoff: dayFromIso(cutoff)!,
      output: at(output),
      seguimiento,
      findings: true,
    });
  await run('plan.xlsx', '2017-04-30', 'abril.xlsx');
  await run('abril.xlsx', '2017-08-31', 'agosto.xlsx');
  const bytes = new Uint8Array(await readFile(at('agosto.xlsx')));
  await rm(folder, { recursive: true });
  const [theirs] = await recalculate([bytes]);
  expect(compare(bytes, theirs!).differences).toEqual([]);
});

test.each(FILES.map((file) => [file.name, file] as const))(
  '%s: no error that the input did not have',
  async (_, file) => {
    expect(await newErrors(file.before, file.after, file.extension)).toEqual([]);
    expect(await newErrors(file.before, file.undone, file.extension)).toEqual([]);
  },
);
