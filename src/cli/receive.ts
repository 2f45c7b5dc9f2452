/** `paac receive`: the answers in a folder, held against the plan, and the right ones written into a copy of it. */
import { basename, join } from 'node:path';
import { analyzeWorkbook } from '../core/analyze';
import { type Analysis } from '../core/analysis';
import { type Decision } from '../core/exchange/decisions';
import { readOwnForm } from '../core/exchange/read-own-form';
import { readRequests } from '../core/exchange/read-request';
import { receiveReports } from '../core/exchange/receive-at-once';
import { acceptedIds, receivePatch } from '../core/exchange/receive-operations';
import { type ReceivedBook } from '../core/exchange/received';
import { listSeguimientos } from '../core/output/seguimiento-list';
import { type Choices } from '../core/output/choices';
import { type Day } from '../core/values/day';
import { type WorkbookSnapshot } from '../core/workbook/snapshot';
import { applyPatch } from '../xlsx/apply-patch';
import { openPackage, savePackage } from '../xlsx/package';
import { readSnapshot } from '../xlsx/read-snapshot';
import { storeResults } from '../xlsx/store-results';
import { today } from './clock';
import { type ReceiveCommand } from './exchange-arguments';
import { sentenceFor } from './failures';
import { FileError, readWorkbookFile, requireFreeOutput, writeNewFile } from './files';
import { listWorkbooks } from './folder';
import { type ReceiveResult, printReception, receptionJson } from './print-reception';
import { formulaResults } from './results';
import { readVersion } from './version';

/** What goes to standard output, and the exit code: 1 where something received was not written. @throws FileError … */
export async function receive(command: ReceiveCommand): Promise<{ output: string; exitCode: number }> {
  const { file, folder, output } = command;
  if (output !== null) await requireFreeOutput(file, output);
  const bytes = readWorkbookFile(file);
  const pkg = openPackage(bytes);
  const workbook = readSnapshot(pkg, basename(output ?? file));
  const answers = await readAnswers(folder, command.cutoff);
  const analysis = analyzeWorkbook(workbook, { cutoff: answers.cutoff });
  if (analysis.plan.activities.length === 0) {
    throw new FileError(`No se reconoció ninguna actividad en ${file}: no hay en qué escribir los reportes.`);
  }
  const circumstances = { today: today(), version: await readVersion() };
  const receiving = receiveReports(analysis, answers.books, circumstances);
  const { reception } = receiving;
  const ticked = acceptedIds(reception);
  if (command.withAsked) {
    // Of two answers nobody but a person can choose one.
    const isChoice = ({ reasons }: Decision): boolean => reasons.some(({ code }) => code === 'two-answers');
    for (const each of reception.decisions) if (each.verdict === 'asked' && !isChoice(each)) ticked.add(each.id);
  }
  const patch = receivePatch(receiving, ticked, circumstances);
  if (output !== null) {
    let written = bytes;
    if (patch.operations.length > 0) {
      const done = applyPatch(pkg, patch).pkg;
      const after = readSnapshot(done, basename(output));
      const results = formulaResults(after, answers.cutoff, formulasIn(analysis), circumstances);
      written = savePackage(storeResults(done, results));
    }
    await writeNewFile(output, written);
  }
  const result: ReceiveResult = { receiving, patch, unread: answers.unread, output };
  const isOpen = reception.decisions.some(({ verdict }) => verdict === 'asked' || verdict === 'refused');
  return {
    output: command.isJson ? `${JSON.stringify(receptionJson(result), null, 2)}\n` : printReception(result),
    exitCode: isOpen || answers.unread.length > 0 ? 1 : 0,
  };
}

interface Answers {
  readonly books: readonly ReceivedBook[];
  readonly cutoff: Day;
  readonly unread: ReceiveResult['unread'];
}

/** One workbook at a time is in memory: an office's own form is read again once the cutoff is known. */
async function readAnswers(folder: string, wanted: Day | null): Promise<Answers> {
  const names = await listWorkbooks(folder, { isDeep: false });
  const found = new Map<string, readonly ReceivedBook[]>();
  const unread: { file: string; reason: string }[] = [];
  for (const name of names) {
    try {
      found.set(name, readRequests(name, open(folder, name)));
    } catch (error) {
      unread.push({ file: name, reason: sentenceFor(error) });
    }
  }
  const cutoffs = [...found.values()].flat().flatMap(({ cutoff }) => cutoff ?? []);
  const cutoff = wanted ?? (cutoffs.length > 0 ? Math.max(...cutoffs) : null);
  if (cutoff === null) {
    throw new FileError('Ningún reporte dice de qué corte es: indíquelo con --cutoff AAAA-MM-DD.');
  }
  const books: ReceivedBook[] = [];
  for (const name of names) {
    const requests = found.get(name);
    if (!requests) continue;
    const own = requests.length > 0 ? null : readOwnForm(name, analyzeWorkbook(open(folder, name), { cutoff }));
    if (requests.length === 0 && !own) unread.push({ file: name, reason: NO_REPORT });
    books.push(...requests, ...(own ? [own] : []));
  }
  return { books, cutoff, unread };
}

const NO_REPORT = 'No se reconoció en él un reporte: ni la solicitud, ni una tabla de actividades.';

const open = (folder: string, name: string): WorkbookSnapshot =>
  readSnapshot(openPackage(readWorkbookFile(join(folder, name))), name);

/** The formulas of ours that stand in the workbook, so that their stored values follow what was received. */
function formulasIn(analysis: Analysis): Choices {
  const { cutoff } = analysis.plan;
  const isOpen = listSeguimientos(analysis).some((each) => each.cutoff === cutoff && !each.isClosed);
  return {
    columns: true,
    marks: true,
    seguimiento: isOpen ? { entity: null, preparedBy: null } : null,
    fixes: [],
  };
}
