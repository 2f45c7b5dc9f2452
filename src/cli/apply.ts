/** `paac apply`: the changes that the add-in proposes, shown or written into another file. */
import { basename } from 'node:path';
import { type Analysis } from '../core/analysis';
import { analyzeWorkbook } from '../core/analyze';
import { listSeguimientos } from '../core/output/seguimiento-list';
import { type Choices, proposeBlocks } from '../core/propose';
import { type Day } from '../core/values/day';
import { findSheet } from '../core/workbook/snapshot';
import { applyPatch } from '../xlsx/apply-patch';
import { openPackage, savePackage } from '../xlsx/package';
import { makePublication } from '../xlsx/publication';
import { readSnapshot } from '../xlsx/read-snapshot';
import { storeResults } from '../xlsx/store-results';
import { type ApplyCommand } from './arguments';
import { today } from './clock';
import { closingChoices, openSheets, requireClosable } from './closing';
import { FileError, readWorkbookFile, requireFreeOutput, requireFreePublication, writeNewFile } from './files';
import { printChanges, printWritten } from './print';
import { formulaResults, hasFormulasOfOurs } from './results';
import { readVersion } from './version';

/** What goes to standard output, and the exit code. @throws FileError, XlsxError, HostError */
export async function apply(command: ApplyCommand): Promise<{ output: string; exitCode: number }> {
  const { file, output } = command;
  const publish = command.publish ?? null;
  if (output !== null) await requireFreeOutput(file, output);
  if (publish !== null) await requireFreePublication(publish, [file, output]);
  const bytes = readWorkbookFile(file);
  const pkg = openPackage(bytes);
  // What is written says which workbook it stands in: that is the new one.
  const workbook = readSnapshot(pkg, basename(output ?? file));
  const analysis = analyzeWorkbook(workbook, { cutoff: command.cutoff, holdsActivities: true });
  const choices = command.close ? closingChoices(analysis, command.close) : choicesOf(command, analysis);
  const circumstances = { today: today(), version: await readVersion() };
  const proposal = proposeBlocks(analysis, choices, circumstances);
  if (command.close) requireClosable(proposal, command.close);
  if (output === null) return { output: printChanges(proposal), exitCode: 0 };
  let written = bytes;
  // Whoever changed a cell without Excel (an answer received, another program) left figures behind that no longer hold:
  // nothing may be left to write, and yet what is published must be what the formulas give.
  if (proposal.patch.operations.length > 0 || publish !== null) {
    const done = applyPatch(pkg, proposal.patch, { onStale: 'stop', isFinal: true }).pkg;
    const results = hasFormulasOfOurs(analysis)
      ? formulaResults(readSnapshot(done, basename(output)), command.cutoff, choices, circumstances)
      : [];
    const current = storeResults(done, results);
    if (current !== pkg) written = savePackage(current);
  }
  const published = publish === null ? null : publishSeguimiento(written, command.cutoff);
  await writeNewFile(output, written);
  if (publish !== null && published) await writeNewFile(publish, published);
  return { output: printWritten(proposal, output, published ? publish : null), exitCode: 0 };
}

function choicesOf({ seguimiento, findings, leaveOpen }: ApplyCommand, analysis: Analysis): Choices {
  const leftOpen = leaveOpen === true && { leftOpen: openSheets(analysis) };
  return {
    columns: true,
    marks: true,
    seguimiento: seguimiento && { ...seguimiento, ...leftOpen },
    findings,
    fixes: [],
  };
}

/** The sheet of the cutoff, open or closed, as a workbook of its own. @throws FileError where there is none */
function publishSeguimiento(bytes: Uint8Array, cutoff: Day): Uint8Array {
  const pkg = openPackage(bytes);
  const analysis = analyzeWorkbook(readSnapshot(pkg, null), { cutoff });
  const known = listSeguimientos(analysis).find((each) => each.cutoff === cutoff);
  if (!known) throw new FileError('No hay una hoja de seguimiento de este corte que publicar.');
  return makePublication(bytes, findSheet(analysis.workbook, known.sheet)!);
}
