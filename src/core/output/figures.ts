/** The jobs that hang together, in their order: Códigos, schedule, columns of the plan, marks, seguimiento. */
import { type Analysis } from '../analysis';
import { type FormulaPlaces } from '../progress/formulas';
import { type Activity } from '../plan/plan';
import { forgetOldVersions } from '../progress/stored-build';
import { type Settings, readSettings } from '../settings';
import { DAYS_1904 } from '../values/day';
import { type Closing, closedCutoff } from '../workbook/closing';
import { type BlockOperation } from '../workbook/cell-block';
import { COMPUTED_COLUMNS, type ComputedColumnId } from '../workbook/own-marks';
import { type Operation } from '../workbook/patch';
import {
  type Choices,
  type Circumstances,
  type ClosingChoice,
  type ClosingReport,
  type Obstacle,
  type SeguimientoChoices,
} from './choices';
import { ownRows } from './column-shapes';
import { columnOperations } from './computed-columns';
import { type FiguresJob, prepareFigures } from './figures-job';
import { ignoredNow, settingsOperation } from './ignore';
import { markOperations } from './late-marks';
import {
  SCHEDULE_PROTECTED,
  SEGUIMIENTO_NEEDS_ALL,
  noResults,
  noSheetToClose,
  obstructionMessage,
  protectedMessage,
} from './obstacles';
import { type OwnBlock, blockColumn, placeBlocks } from './own-blocks';
import { ownSheets } from './own-sheets';
import { checkReadings } from './reading-check';
import { scheduleOperations } from './schedule';
import { seguimientoOperations } from './seguimiento';
import { canClose, closeSheet, showsResults } from './seguimiento-close';
import { readSeguimiento } from './seguimiento-read';

export interface Figures {
  readonly operations: readonly BlockOperation[];
  readonly obstacles: readonly Obstacle[];
  /** Seguimientos that would be closed. */
  readonly closings: readonly ClosingReport[];
}

export function proposeFigures(analysis: Analysis, choices: Choices, circumstances: Circumstances): Figures {
  if (choices.closing) return proposeClosing(analysis, choices.closing, circumstances);
  const isWanted = choices.columns || choices.marks || choices.seguimiento !== null;
  if (!isWanted) return NOTHING;
  const { blocks, obstructions } = placeBlocks(analysis);
  const obstacles: Obstacle[] = distinct(
    obstructions.map((item) => ({ sheet: item.sheet, message: obstructionMessage(item) })),
  );
  if (blocks.length === 0) return { ...NOTHING, obstacles };
  const schedule = ownSheets(analysis, 'schedule')[0] ?? null;
  if (schedule?.isProtected) {
    const message = `${protectedMessage(schedule.name)} ${SCHEDULE_PROTECTED}`;
    return { ...NOTHING, obstacles: [...obstacles, { sheet: schedule.name, message }] };
  }
  const job = prepareFigures(analysis, blocks, schedule);
  const parts: (readonly BlockOperation[])[] = [];
  let memory: Memory = { builds: {}, closings: [] };
  let closings: readonly ClosingReport[] = [];
  // Columns and seguimiento read the schedule: whoever asks for one of them gets all that it stands on.
  parts.push(drawSchedule(analysis, job, circumstances));
  const widened = new Set<number>();
  let sheet = '';
  for (const block of blocks) {
    if (block.sheet.name !== sheet) widened.clear();
    sheet = block.sheet.name;
    parts.push(columnOperations({ block, places: placesOf(analysis, block, job), keys: keysOf(block, job), widened }));
    if (choices.marks) parts.push(markOperations(block, job.cutoffName.name));
  }
  if (choices.seguimiento && obstructions.length > 0) {
    obstacles.push(...obstacles.map(({ sheet: name }) => ({ sheet: name, message: SEGUIMIENTO_NEEDS_ALL })));
  } else if (choices.seguimiento) {
    const seguimiento = seguimientoOperations(analysis, withForm(analysis, choices.seguimiento), circumstances, job);
    parts.push(seguimiento.operations, ...seguimiento.closings.map(({ operations }) => operations));
    obstacles.push(...seguimiento.obstacles);
    memory = { builds: seguimiento.builds, closings: seguimiento.closings.map(({ closing }) => closing) };
    closings = seguimiento.closings.map(({ report }) => report);
  }
  return {
    operations: [...keyMemory(analysis, job, memory), ...parts.flat()],
    obstacles: distinct(obstacles),
    closings,
  };
}

/** The form that the workbook keeps counts where no other is asked for. */
const withForm = ({ settings: { sheetForm } }: Analysis, asked: SeguimientoChoices): SeguimientoChoices => ({
  ...asked,
  chart: asked.chart ?? sheetForm?.chart,
  detail: asked.detail ?? sheetForm?.detail,
});

const NOTHING: Figures = { operations: [], obstacles: [], closings: [] };

/** *Cerrar y publicar*: one sheet, and nothing of the plan. */
function proposeClosing(analysis: Analysis, choice: ClosingChoice, circumstances: Circumstances): Figures {
  const kept = ownSheets(analysis, 'seguimiento')
    .filter((sheet) => sheet.name === choice.sheet && closedCutoff(sheet) === null)
    .map(readSeguimiento)[0];
  const refuse = (message: string): Figures => ({ ...NOTHING, obstacles: [{ sheet: choice.sheet, message }] });
  if (!kept || kept.cutoffSerial === null || !canClose(kept)) return refuse(noSheetToClose(choice.sheet));
  if (kept.sheet.isProtected) return refuse(protectedMessage(choice.sheet));
  if (!showsResults(kept)) return refuse(noResults(choice.sheet));
  const cutoff = kept.cutoffSerial + (analysis.workbook.dateSystem === 1904 ? DAYS_1904 : 0);
  const { operations, closing, report } = closeSheet(analysis, kept, { choice, cutoff, circumstances });
  const settings = { ...analysis.settings, closings: withClosings(analysis, [closing]) };
  const memory = settingsOperation(analysis, settings, `Recordar el cierre de «${choice.sheet}»`);
  return { operations: [...(memory ? [memory] : []), ...operations], obstacles: [], closings: [report] };
}

/** A cutoff has one closing: that of a sheet which was deleted since gives way. */
const withClosings = ({ settings }: Analysis, added: readonly Closing[]): Closing[] => [
  ...settings.closings.filter((old) => !added.some((closing) => closing.cutoff === old.cutoff)),
  ...added,
];

interface Memory {
  readonly builds: Settings['builds'];
  readonly closings: readonly Closing[];
}

/** The highest Código ever used, and what the user has just changed: kept with the workbook. */
function keyMemory(analysis: Analysis, { highestKey, activities }: FiguresJob, memory: Memory): Operation[] {
  const { settings } = analysis;
  const remembered = readSettings(analysis.workbook.settings);
  const lastKey = Math.max(settings.lastKey, remembered.lastKey, highestKey);
  // From now on the activities are known by their Código, also after their text was reworded.
  const keys = new Map<Activity, string>(activities.map(({ activity, key }) => [activity, key.toUpperCase()]));
  const ignored =
    settings.ignored.length === 0
      ? []
      : ignoredNow(analysis, settings.ignored, undefined, (activity) => keys.get(activity) ?? null);
  const label = 'Recordar los ajustes y el último Código usado';
  const builds = forgetOldVersions({ ...settings.builds, ...memory.builds });
  const closings = withClosings(analysis, memory.closings);
  const operation = settingsOperation(analysis, { ...settings, lastKey, ignored, builds, closings }, label);
  return operation ? [operation] : [];
}

function drawSchedule(analysis: Analysis, job: FiguresJob, { today }: Circumstances): BlockOperation[] {
  return scheduleOperations({
    existing: job.schedule.existing,
    name: job.schedule.name,
    activities: job.activities,
    checks: checkReadings(job.activities),
    planYear: analysis.plan.planYear,
    cutoff: analysis.plan.cutoff,
    cutoffName: job.cutoffName.name,
    cutoffNameBefore: job.cutoffName.before,
    today,
    serialOffset: job.serialOffset,
  });
}

const keysOf = (block: OwnBlock, job: FiguresJob): string[] =>
  job.activities.filter((item) => item.block === block).map((item) => item.key);

function placesOf(analysis: Analysis, block: OwnBlock, job: FiguresJob): FormulaPlaces {
  const added = block.columns.find((column) => column.id === 'executed' && column.isNew);
  const columns = Object.fromEntries(COMPUTED_COLUMNS.map((id) => [id, blockColumn(block, id)]));
  return {
    schedule: job.schedule.name,
    cutoffName: job.cutoffName.name,
    columns: columns as Record<ComputedColumnId, number>,
    addedExecuted: added ? { column: added.column, rowsOf: (activity) => ownRows(block, activity) } : null,
    sheet: block.sheet,
    serialOffset: job.serialOffset,
    year: analysis.plan.yearForDates,
  };
}

const distinct = (obstacles: readonly Obstacle[]): Obstacle[] =>
  obstacles.filter(
    (item, index) =>
      obstacles.findIndex((other) => other.sheet === item.sheet && other.message === item.message) === index,
  );
