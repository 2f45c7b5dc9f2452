/**
 * A third judge of written files, beside LibreOffice and the Open XML SDK: openpyxl opens every one of them without a
 * word, finds each formula, saves it and opens that again. It is stricter than Excel about styles, names and rules.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyzeWorkbook } from '../../src/core/analyze';
import { proposeChanges } from '../../src/core/propose';
import { lastDayOfMonth } from '../../src/core/values/calendar-date';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildParts, buildWorkbook, zipParts } from '../support/build-workbook';
import { serial, type WorkbookSpec } from '../support/workbook-spec';
import { TEST_PLANS } from '../workbooks';
import { LAYOUTS } from '../workbooks/layouts';

interface Verdict {
  readonly sheets: readonly string[];
  readonly formulas: number;
  readonly complaints: readonly string[];
}

/** Debian's own Python has openpyxl as a package of the system; another one on the path may not. */
const PYTHON = process.env.PYTHON ?? '/usr/bin/python3';

function judge(files: Readonly<Record<string, Uint8Array>>): Readonly<Record<string, Verdict>> {
  const folder = mkdtempSync(join(tmpdir(), 'paac-openpyxl-'));
  try {
    mkdirSync(join(folder, 'files'));
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, 'files', `${name}.xlsx`), bytes);
    const script = join(__dirname, 'open_with_openpyxl.py');
    const said = execFileSync(PYTHON, [script, join(folder, 'files')], { maxBuffer: 1 << 26 }).toString();
    const verdicts = JSON.parse(said) as Record<string, Verdict>;
    return Object.fromEntries(Object.entries(verdicts).map(([name, verdict]) => [name.slice(0, -5), verdict]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Written {
  readonly bytes: Uint8Array;
  readonly sheets: readonly string[];
}

/** All that the add-in can write into one workbook, at the last cutoff of its year. */
function write(spec: WorkbookSpec): Written {
  const pkg = openPackage(buildWorkbook(spec));
  const snapshot = readSnapshot(pkg, null);
  const cutoff = lastDayOfMonth(analyzeWorkbook(snapshot, { cutoff: serial('2022-04-30') }).plan.yearForDates, 12);
  const choices = {
    columns: true,
    marks: true,
    seguimiento: { entity: 'Entidad', preparedBy: 'Control Interno' },
    findings: true,
    fixes: [],
  };
  const { patch } = proposeChanges(analyzeWorkbook(snapshot, { cutoff }), choices, {
    today: cutoff + 3,
    version: '0.0.0',
  });
  const bytes = savePackage(applyPatch(pkg, patch).pkg);
  return { bytes, sheets: readSnapshot(openPackage(bytes), null).sheets.map((sheet) => sheet.name) };
}

const WORKBOOKS: readonly (readonly [string, WorkbookSpec])[] = [
  ...TEST_PLANS.map(({ name, spec }) => [name, spec] as const),
  ...LAYOUTS.map(({ workbook }, i) => [`layout-${i}`, workbook] as const),
];

test('openpyxl opens all that is written without a word, and saves it', () => {
  const written = Object.fromEntries(WORKBOOKS.map(([name, spec]) => [name, write(spec)]));
  const verdicts = judge(Object.fromEntries(Object.entries(written).map(([name, { bytes }]) => [name, bytes])));
  expect(Object.keys(verdicts)).toHaveLength(WORKBOOKS.length);
  const complaints = Object.entries(verdicts).flatMap(([name, verdict]) =>
    verdict.complaints.map((complaint) => `${name}: ${complaint}`),
  );
  expect(complaints).toEqual([]);
  for (const [name, { sheets }] of Object.entries(written)) expect(verdicts[name]!.sheets).toEqual(sheets);
  for (const { name } of TEST_PLANS) expect(verdicts[name]!.formulas).toBeGreaterThan(100);
});

test('it does complain of a file that is broken', () => {
  const [{ spec }] = TEST_PLANS as [(typeof TEST_PLANS)[number]];
  const parts = buildParts(spec);
  const path = 'xl/worksheets/sheet1.xml';
  const broken = zipParts({ ...parts, [path]: parts[path]!.replace('</sheetData>', '<row r="x"/></sheetData>') });
  expect(judge({ broken }).broken!.complaints).not.toEqual([]);
});
