/** What an office does with a request: types into it as Excel would, or sends something else. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { type RequestBook, prepareRequests } from '../../src/core/exchange/requests';
import { dayFromIso } from '../../src/core/values/calendar-date';
import { makeRequestFile } from '../../src/xlsx/request-file';
import { ministry2017 } from '../workbooks/ministry-2017';
import { buildWorkbook } from './build-workbook';
import { buildSnapshot } from './workbook-spec';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage, type XlsxPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { readWorkbookPart } from '../../src/xlsx/workbook-part';
import { type Operation } from '../../src/core/workbook/patch';
import { type CellValue, formulaAt, valueAt, type SheetSnapshot } from '../../src/core/workbook/snapshot';
import { FIRST_ROW, type RequestColumnId, requestColumn } from '../../src/core/exchange/request-layout';

/** Without the protection: what somebody does who copies the sheet, or takes the protection off. */
function unprotected(pkg: XlsxPackage): XlsxPackage {
  const part = readWorkbookPart(pkg);
  const path = part.sheets[0]!.path;
  return pkg.with(new Map([[path, pkg.text(path)!.replace(/<sheetProtection[^>]*\/>/, '')]]));
}

/** The file of a request with some cells typed over; `rows` are counted from its first activity. */
export function fillRequest(
  bytes: Uint8Array,
  typed: readonly { readonly row: number; readonly column: RequestColumnId; readonly value: CellValue }[],
): Uint8Array {
  const pkg = unprotected(openPackage(bytes));
  const sheet = readSnapshot(pkg, null).sheets[0]!;
  const operations = typed.map(({ row, column, value }): Operation => {
    const [at, to] = [FIRST_ROW + row, requestColumn(column)];
    return {
      op: 'set-cell',
      because: { kind: 'fix', label: 'Respuesta' },
      unit: 'answer',
      sheet: sheet.name,
      row: at,
      column: to,
      before: { formula: formulaAt(sheet, at, to), value: valueAt(sheet, at, to) },
      after: { formula: null, value },
    };
  });
  return savePackage(applyPatch(pkg, { operations }).pkg);
}

/** Every cell of a sheet that holds something, by its place. */
export function cellsOf(sheet: SheetSnapshot): Map<string, CellValue> {
  const cells = new Map<string, CellValue>();
  const { area } = sheet;
  for (let row = area?.top ?? 0; area && row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const value = valueAt(sheet, row, column);
      if (value !== null && value !== '') cells.set(`${sheet.name}!${row},${column}`, value);
    }
  }
  return cells;
}

/** What came back for the ministry's plan at 30 April 2017, by file name: right, wrong, twice, and no workbook at all. */
export function ministryAnswers(): Record<string, Uint8Array> {
  const cutoff = dayFromIso('2017-04-30')!;
  const today = dayFromIso('2017-05-02')!;
  const run = prepareRequests(analyzeWorkbook(buildSnapshot(ministry2017), { cutoff }), { replyBy: null, today });
  const book = (office: string): RequestBook => run.books.find((each) => each.office.startsWith(office))!;
  const [citizens, technology, people] = [
    book('Grupo de Participación'),
    book('Grupo de Comunicaciones y Tec'),
    book('Subdirección'),
  ];
  const rowOf = ({ asked }: RequestBook, number: string): number =>
    asked.findIndex(({ activity }) => activity.number === number);
  const shared = technology.asked[0]!.activity;
  const sharedRow = citizens.asked.findIndex(({ activity }) => activity === shared);
  const first = fillRequest(makeRequestFile(run, citizens), [
    { row: 0, column: 'executed', value: 2 },
    { row: 0, column: 'report', value: 'Se socializaron dos colecciones más de la biblioteca.' },
    { row: 0, column: 'evidence', value: 'Acta 12 y registro fotográfico' },
    { row: 1, column: 'executed', value: 'en proceso' },
    { row: 1, column: 'report', value: 'El segundo chat se prepara con la Dirección de Hidrocarburos.' },
    { row: rowOf(citizens, '1.4'), column: 'executed', value: 2 },
    { row: rowOf(citizens, '1.4'), column: 'report', value: '=Los dos boletines ya están publicados en el portal.' },
    { row: rowOf(citizens, '1.5'), column: 'target', value: 'Realizar 2 acciones de difusión (planeado: 2)' },
    { row: rowOf(citizens, '1.5'), column: 'executed', value: 2 },
    { row: sharedRow, column: 'executed', value: 0 },
    { row: sharedRow, column: 'report', value: 'El Asesor Virtual sigue en ajustes.' },
  ]);
  const second = fillRequest(makeRequestFile(run, technology), [
    { row: 0, column: 'executed', value: 1 },
    { row: 0, column: 'report', value: 'El Asesor Virtual se socializó en la feria de Ipiales.' },
  ]);
  const own = buildWorkbook({
    sheets: [
      {
        name: 'Reporte',
        rows: [
          ['Reporte al plan de la Subdirección de Talento Humano'],
          ['No.', 'Actividad', 'Meta', 'Responsable', 'Fecha programada', 'Avance', 'Descripción del avance'],
          ...people.asked
            .slice(0, 2)
            .map(({ activity }) => [
              activity.number,
              activity.text,
              1,
              people.office,
              null,
              0,
              'Está en programación.',
            ]),
          ['9.9', 'Comprar sillas para la sala de espera', 3, people.office, null, 3, 'Compradas'],
        ],
      },
    ],
  });
  return {
    [citizens.fileName]: first,
    [technology.fileName]: second,
    'Reporte Talento Humano.xlsx': own,
    'Respuesta dañada.xlsx': first.subarray(0, 2000),
  };
}
