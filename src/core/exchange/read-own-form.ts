/** An office's own form, or a copy of the plan: read by the same line that reads plans. */
import { type Analysis } from '../analysis';
import { blockCutoff, findMeasuredBlock } from '../plan/column-order';
import { readKey } from '../output/keys';
import { type CellReading } from '../plan/plan';
import { type MeasuredActivity } from '../progress/measured';
import { dayFromIso } from '../values/calendar-date';
import { type Day } from '../values/day';
import { foldText } from '../values/fold-text';
import { findSheet, valueAt } from '../workbook/snapshot';
import { readOffices } from './offices';
import { saysNothing } from './read-request';
import { type Answer, type PlanFigures, type ReceivedBook, type ReceivedRow } from './received';

/** `analysis` is of the form, at the cutoff that is received. null where nothing in it reads as activities of a plan. */
export function readOwnForm(file: string, analysis: Analysis): ReceivedBook | null {
  const { plan } = analysis;
  if (plan.activities.length === 0) return null;
  const offices = readOffices(analysis);
  const named = plan.activities.map((activity) => offices.answerableFor(activity).offices.map(({ name }) => name));
  // Who answers for every row is who sent it; a copy of the whole plan is of nobody in particular.
  const common = (named[0] ?? []).filter((name) => named.every((each) => each.includes(name)));
  return {
    file,
    kind: 'own-form',
    office: common[0] ?? null,
    filledBy: null,
    cutoff: statedCutoff(analysis),
    planYear: plan.planYear,
    rows: plan.activities.map((activity, index) => readRow(analysis, activity, named[index]!)),
  };
}

/** The other cutoff that its titles or headers state; null where they state none. */
function statedCutoff({ findings, recognition, plan }: Analysis): Day | null {
  const stated = findings.find(({ rule }) => rule === 'cutoff-differs')?.data.stated;
  if (typeof stated === 'string') return dayFromIso(stated);
  for (const table of recognition.tables) {
    const measured = findMeasuredBlock(table, plan.cutoff, plan.yearForDates);
    // Its follow-up columns are of an earlier cutoff: what they hold is not an answer to this one.
    if (measured !== null) return blockCutoff(table, measured, plan.yearForDates);
  }
  return null;
}

function readRow(analysis: Analysis, activity: MeasuredActivity, offices: readonly string[]): ReceivedRow {
  const { table, row, cells, number, text, target, milestones } = activity;
  const first = cells.activity?.[0] ?? cells.target?.[0];
  const figures: PlanFigures = {
    target: target.source === 'assumed' ? null : { value: target.value, unit: target.unit },
    dueDays: milestones.length === 0 ? null : milestones.map(({ due }) => due),
  };
  const executed = executedIn(activity);
  const report = wordsOf(activity, cells.report);
  const evidence = wordsOf(activity, cells.evidence);
  return {
    cell: { sheet: table.sheet, row, column: first?.column ?? table.header.left },
    key: keyIn(analysis, activity),
    number,
    text,
    place: null,
    words: null,
    figures,
    prior: null,
    offices,
    answers: { ...(executed && { executed }), ...(report && { report }), ...(evidence && { evidence }) },
  };
}

function executedIn({ executed, cells, table }: MeasuredActivity): Answer | null {
  // What Control Interno verified is no report of the office.
  const isReported = executed.source === 'executed' || executed.source === 'periods';
  const reading = isReported ? executed.parts[0]?.cell : cells.executed?.[0];
  if (!reading || saysNothing(reading.value)) return null;
  const { value, numberFormat, row, column } = reading;
  return { value, numberFormat, cell: { sheet: table.sheet, row, column }, amount: isReported ? executed.value : null };
}

function wordsOf({ table }: MeasuredActivity, readings: readonly CellReading[] | undefined): Answer | null {
  const said = (readings ?? []).filter(({ value }) => !saysNothing(value));
  const [first] = said;
  if (!first) return null;
  const cell = { sheet: table.sheet, row: first.row, column: first.column };
  if (said.length === 1) return { value: first.value, numberFormat: first.numberFormat, cell, amount: null };
  return { value: said.map(({ text }) => text).join('\n'), numberFormat: 'General', cell, amount: null };
}

/** A column `Código` that the office copied from a request. */
function keyIn({ workbook }: Analysis, { table, row }: MeasuredActivity): string | null {
  const columns = [
    ...table.ownColumns.filter(({ id }) => id === 'key').map(({ column }) => column),
    ...table.columns.filter(({ header }) => foldText(header) === 'codigo').map(({ column }) => column),
  ];
  const sheet = findSheet(workbook, table.sheet);
  for (const column of columns) {
    const value = sheet ? valueAt(sheet, row, column) : null;
    if (readKey(value) !== null) return (value as string).trim().toUpperCase();
  }
  return null;
}
