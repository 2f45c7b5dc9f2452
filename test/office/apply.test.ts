/** What `apply` writes, before two judges that are not ours: LibreOffice calculates it, the Open XML SDK validates it. */
import { buildWorkbook, zipParts } from '../support/build-workbook';
import { tortureParts } from '../support/torture-workbook';
import { TEST_PLANS } from '../workbooks';
import { analyzeWorkbook } from '../../src/core/analyze';
import { proposeChanges } from '../../src/core/propose';
import { dayFromIso } from '../../src/core/values/calendar-date';
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
  const choices = { columns: true, marks: true, seguimiento, fixes: [] };
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

test.each(FILES.map((file, i) => [file.name, i] as const))(
  '%s: LibreOffice calculates what stands in the file',
  (_, i) => {
    const ours = readSnapshot(openPackage(FILES[i]!.after), null);
    const differences: string[] = [];
    let formulas = 0;
    for (const sheet of ours.sheets) {
      const theirs = calculated[i]!.sheets.find((other) => other.name === sheet.name)!;
      const { area } = sheet;
      for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const formula = formulaAt(sheet, row, column);
          if (formula === null) continue;
          formulas++;
          const [mine, its] = [valueAt(sheet, row, column), valueAt(theirs, row, column)];
          if (!same(mine, its)) {
            differences.push(
              `${sheet.name} ${row + 1},${column + 1} ${formula}: ${JSON.stringify(mine)}, not ${JSON.stringify(its)}`,
            );
          }
        }
      }
    }
    expect(differences).toEqual([]);
    expect(formulas).toBeGreaterThan(20);
  },
);

test.each(FILES.map((file) => [file.name, file] as const))(
  '%s: no error that the input did not have',
  async (_, file) => {
    expect(await newErrors(file.before, file.after, file.extension)).toEqual([]);
    expect(await newErrors(file.before, file.undone, file.extension)).toEqual([]);
  },
);
