/** Round trips and bytes between the add-in and Excel, counted at the protocol of Microsoft's own client. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { proposeChanges } from '../../src/core/propose';
import { type Patch } from '../../src/core/workbook/patch';
import { type WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { type Message } from '../../src/demo/excel-host/traffic';
import { largePlan } from '../workbooks/large-plan';
import { openExcel } from './open-excel';
import { serial, type WorkbookSpec } from './workbook-spec';

/** One kind of work on one workbook. */
export interface TrafficRow {
  readonly sheets: number;
  readonly activities: number;
  readonly work: 'leer' | 'escribir' | 'deshacer';
  readonly roundTrips: number;
  readonly out: number;
  readonly in: number;
  /** The largest message, in either direction. */
  readonly largest: number;
  /** Cells that were read or changed. */
  readonly cells: number;
}

const MEGABYTES_4 = 4 * 1024 * 1024;

/** A read is three round trips and a write two; one more for each further 4 MB in the direction that has more. */
export const allowed = ({ work, out, in: back }: TrafficRow): number =>
  (work === 'leer' ? 3 : 2) + Math.floor((Math.max(out, back) * MARGIN) / MEGABYTES_4);

/** Sizes are estimated before a message is sent, on the safe side: messages are not filled up. */
const MARGIN = 1.6;

/** A plan of so many activities, spread over so many sheets. */
export function planOf(sheets: number, activities: number): WorkbookSpec {
  const perSheet = Math.max(1, Math.round(activities / sheets));
  const one = largePlan(perSheet * 6).sheets[0]!;
  return {
    sheets: Array.from({ length: sheets }, (_, index) => ({ ...one, name: `Componente ${index + 1}` })),
  };
}

/** Reads, writes columns, marks and seguimiento, reads again, and takes it back. */
export async function countTraffic(spec: WorkbookSpec, cutoff: string): Promise<readonly TrafficRow[]> {
  const { host, excel } = openExcel(spec);
  const rows: TrafficRow[] = [];
  const count = async <T>(
    work: TrafficRow['work'],
    run: () => Promise<T>,
    cells: (result: T) => number,
  ): Promise<T> => {
    const from = excel.traffic.length;
    const result = await run();
    const messages = excel.traffic.slice(from);
    const faulty = messages.filter(({ error }) => error !== null);
    if (faulty.length > 0) throw new Error(`${work}: ${faulty.map(({ error }) => error).join()}`);
    const sum = (of: (message: Message) => number): number => messages.reduce((total, one) => total + of(one), 0);
    rows.push({
      sheets: spec.sheets.length,
      activities,
      work,
      roundTrips: messages.length,
      out: sum(({ requestBytes }) => requestBytes),
      in: sum(({ responseBytes }) => responseBytes),
      largest: Math.max(...messages.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes])),
      cells: cells(result),
    });
    return result;
  };
  let activities = 0;
  const workbook = await count('leer', () => host.read(), cellsOf);
  const analysis = analyzeWorkbook(workbook, { cutoff: serial(cutoff) });
  activities = analysis.plan.activities.length;
  rows[0] = { ...rows[0]!, activities };
  const choices = { columns: true, marks: true, seguimiento: { entity: 'Entidad', preparedBy: null }, fixes: [] };
  const { patch } = proposeChanges(analysis, choices, { today: serial('2026-11-20'), version: '1.0.0' });
  const receipt = await count(
    'escribir',
    () => host.apply(patch, { onStale: 'stop' }),
    () => changedCells(patch),
  );
  await count(
    'deshacer',
    () => host.apply(receipt.inverse, { onStale: 'keep' }),
    () => changedCells(patch),
  );
  if (excel.book.changes().operations.some(({ op }) => op !== 'set-page-setup')) throw new Error('not restored');
  return rows;
}

const cellsOf = ({ sheets }: WorkbookSnapshot): number =>
  sheets.reduce((sum, { values }) => sum + values.length * (values[0]?.length ?? 0), 0);

const changedCells = ({ operations }: Patch): number => operations.filter(({ op }) => op === 'set-cell').length;

const KB = (bytes: number): string => `${(bytes / 1024).toLocaleString('es-CO', { maximumFractionDigits: 0 })} KB`;

/** As Markdown. */
export function trafficTable(rows: readonly TrafficRow[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [
    line([
      'sheets',
      'activities',
      'work',
      'round trips',
      'sent',
      'received',
      'largest message',
      'cells',
      'bytes per cell',
    ]),
    line(Array.from({ length: 9 }, (_, index) => (index === 2 ? '---' : '--:'))),
    ...rows.map((row) =>
      line([
        row.sheets,
        row.activities,
        { leer: 'read', escribir: 'write', deshacer: 'undo' }[row.work],
        row.roundTrips,
        KB(row.out),
        KB(row.in),
        KB(row.largest),
        row.cells,
        Math.round((row.out + row.in) / Math.max(1, row.cells)),
      ]),
    ),
  ].join('\n');
}
