/**
 * Targets split over milestones that do not divide them, executed in every form in which people write a part: a report of
 * k of n milestones is k milestones, never a hair less.
 */
import { type Status } from '../../src/core/progress/measured';
import { type CellSpec, type WorkbookSpec } from './workbook-spec';

export const ROUNDING_CUTOFF = '2022-06-30';

const TARGETS = ['1 informe', '2 ferias', '4 talleres', '7 boletines', '15.000 ejemplares'];
const AMOUNTS = [1, 2, 4, 7, 15000];
const MILESTONES = [3, 7, 12];
/** How many of the milestones are due: all counts of the few, the telling ones of twelve. */
const DUE: Readonly<Record<number, readonly number[]>> = {
  3: [1, 2, 3],
  7: [1, 2, 3, 4, 5, 6, 7],
  12: [1, 5, 6, 7, 11, 12],
};

interface Form {
  readonly name: string;
  /** Of an amount and the share that it is. */
  readonly write: (amount: number, share: number) => CellSpec;
}

const whole = (share: number): number => Math.round(share * 100);

const QUANTITIES: readonly Form[] = [
  { name: 'as computed', write: (amount) => amount },
  { name: 'with six decimals', write: (amount) => Math.round(amount * 1e6) / 1e6 },
];
const SHARES: readonly Form[] = [
  { name: 'percent format', write: (_, share) => ({ value: whole(share) / 100, numberFormat: '0%' }) },
  { name: 'percent text', write: (_, share) => `${whole(share)}%` },
  { name: 'percent text with a blank', write: (_, share) => `${whole(share)} %` },
  { name: 'points under a % header', write: (_, share) => whole(share) },
  {
    name: 'percent of two decimals',
    write: (_, share) => ({ value: Math.round(share * 1e4) / 1e4, numberFormat: '0.00%' }),
  },
];

export interface ExpectedStatus {
  readonly label: string;
  readonly status: Status;
}

/** `k` dates up to the cutoff and the others after it. */
function dates(k: number, n: number): string {
  const pad = (number: number): string => String(number).padStart(2, '0');
  return Array.from({ length: n }, (_, i) => (i < k ? `${pad(i + 1)}/03/2022` : `${pad(i + 1)}/10/2022`)).join(', ');
}

function rowsFor(forms: readonly Form[], targets: readonly [string, number][]) {
  const rows: CellSpec[][] = [];
  const expected: ExpectedStatus[] = [];
  for (const [text, amount] of targets) {
    for (const n of MILESTONES) {
      for (const due of DUE[n]!) {
        // One milestone less than is due is late, in every form too.
        for (const reported of due === 2 || due === n ? [due - 1, due] : [due]) {
          for (const { name, write } of forms) {
            const label = `${text}, ${reported} of ${n} reported, ${due} due, ${name}`;
            const cell = write((amount * reported) / n, reported / n);
            // One point is read as the whole: 1 under a % header says 100 %.
            if (cell === 1 && forms === SHARES && reported < n) continue;
            rows.push([`Actividad ${rows.length + 1}`, text, 'Planeación', dates(due, n), cell]);
            expected.push({ label, status: reported < due ? 'late' : due === n ? 'done' : 'met' });
          }
        }
      }
    }
  }
  return { rows, expected };
}

const counts = TARGETS.map((text, i): [string, number] => [text, AMOUNTS[i]!]);
const quantities = rowsFor(QUANTITIES, counts);
const shares = rowsFor(SHARES, [...counts, ['100% de las solicitudes', 1]]);

const HEADER = ['Actividad', 'Meta', 'Responsable', 'Fecha programada'];
const TITLE = ['Plan Anticorrupción, vigencia 2022'];

export const ROUNDING_PLAN: WorkbookSpec = {
  sheets: [
    { name: 'Cantidades', rows: [TITLE, [...HEADER, 'Valor ejecutado'], ...quantities.rows] },
    { name: 'Porcentajes', rows: [TITLE, [...HEADER, '% de avance'], ...shares.rows] },
  ],
};

export const ROUNDING_STATUSES: readonly ExpectedStatus[] = [...quantities.expected, ...shares.expected];
