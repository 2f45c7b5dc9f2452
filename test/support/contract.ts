/** Runs the whole line on a small plan and gives the JSON of the contract, for tests that read like the contract. */
import { analyzeWorkbook } from '../../src/core/analyze';
import { toJson } from '../../src/core/to-json';
import { buildSnapshot, type CellSpec, serial, type SheetSpec, type WorkbookSpec } from './workbook-spec';

export interface ActivityJson {
  row: number;
  lastRow: number;
  number: string | null;
  component: string | null;
  subcomponent: string | null;
  activity: string;
  target: { value: number; unit: string; source: string; basis: string };
  responsible: string[];
  milestones: { start: string | null; due: string; amount: number }[];
  executed: number | null;
  plannedToCutoff: number;
  progress: number;
  compliance: number | null;
  status: string;
  daysLate: number;
  nextDue: string | null;
}

export interface TableJson {
  sheet: string;
  kind: string;
  header: string;
  body: string | null;
  component: string | null;
  columns: Record<string, string[]>;
  activities: ActivityJson[];
}

export interface FiguresJson {
  activities: number;
  due: number;
  done: number;
  late: number;
  unreported: number;
  byStatus: Record<string, number>;
  reported: boolean;
  compliance: number | null;
  zone: string | null;
  meanCompliance: number | null;
  meanProgress: number | null;
}

export interface AnalysisJson {
  planYear: number | null;
  tables: TableJson[];
  findings: {
    rule: string;
    severity: string;
    sheet: string | null;
    cell: string | null;
    fix: unknown;
    message: string;
  }[];
  failures: unknown[];
  summary: FiguresJson & { components: (FiguresJson & { component: string | null })[] };
}

export function analyzeSpec(spec: WorkbookSpec, cutoff: string): AnalysisJson {
  return toJson(analyzeWorkbook(buildSnapshot(spec), { cutoff: serial(cutoff) })) as unknown as AnalysisJson;
}

/** One sheet `Plan` of the year 2022 (said by a title row), its table's header in row 3. */
export function analyzeRows(
  rows: readonly (readonly CellSpec[])[],
  cutoff = '2022-08-31',
  sheet: Partial<SheetSpec> = {},
): AnalysisJson {
  const titled = [['Plan Anticorrupción y de Atención al Ciudadano - Vigencia 2022'], [], ...rows];
  return analyzeSpec({ sheets: [{ name: 'Plan', rows: titled, ...sheet }] }, cutoff);
}

/** The only activity of a plan `Actividad | Meta | Responsable | <header>` with these cells. */
export function oneActivity(
  extra: Record<string, CellSpec>,
  { target = '1 informe', cutoff = '2022-08-31' }: { target?: CellSpec; cutoff?: string } = {},
): ActivityJson {
  const json = analyzeRows(
    [
      ['Actividad', 'Meta', 'Responsable', ...Object.keys(extra)],
      ['Publicar el informe de gestión', target, 'Oficina de Planeación', ...Object.values(extra)],
    ],
    cutoff,
  );
  const activity = json.tables[0]?.activities[0];
  if (!activity) throw new Error(`no activity was read: ${JSON.stringify(json.tables)}`);
  return activity;
}
