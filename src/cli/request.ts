/** `paac request`: one workbook for each office, and the emails that go with them. */
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { analyzeWorkbook } from '../core/analyze';
import { mailFor, writeMail } from '../core/exchange/request-mail';
import { type RequestRun, prepareRequests } from '../core/exchange/requests';
import { formatDay } from '../core/values/calendar-date';
import { openPackage } from '../xlsx/package';
import { readSnapshot } from '../xlsx/read-snapshot';
import { makeRequestFile } from '../xlsx/request-file';
import { today } from './clock';
import { type RequestCommand } from './exchange-arguments';
import { FileError, readWorkbookFile, writeNewFile } from './files';

const MAILS = 'correos.txt';

/** What goes to standard output, and the exit code. @throws FileError, XlsxError */
export async function request(command: RequestCommand): Promise<{ output: string; exitCode: number }> {
  const bytes = readWorkbookFile(command.file);
  const workbook = readSnapshot(openPackage(bytes), basename(command.file));
  const analysis = analyzeWorkbook(workbook, { cutoff: command.cutoff });
  const now = today();
  const run = prepareRequests(analysis, { replyBy: command.replyBy, today: now });
  if (run.books.length === 0) {
    throw new FileError(
      analysis.plan.activities.length === 0
        ? 'No se reconoció ninguna actividad en el libro: no hay a quién preguntar.'
        : 'Ninguna dependencia tiene actividades programadas hasta el corte ni abiertas: no hay nada que pedir.',
    );
  }
  const names = [...run.books.map(({ fileName }) => fileName), MAILS];
  await requireFreeNames(command.folder, names);
  for (const book of run.books) await writeNewFile(join(command.folder, book.fileName), makeRequestFile(run, book));
  const mails = run.books.map((book) => writeMail(mailFor(run, book, now))).join(`\n${'='.repeat(72)}\n\n`);
  // Windows opens a text without the mark in another alphabet.
  await writeNewFile(join(command.folder, MAILS), new TextEncoder().encode(`\ufeff${mails.replace(/\n/g, '\r\n')}`));
  return { output: printRun(run, command.folder), exitCode: 0 };
}

/** All or nothing: a name that is taken stops the run before its first file. @throws FileError */
async function requireFreeNames(folder: string, names: readonly string[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    const taken = new Set((await readdir(folder)).map((name) => name.normalize('NFC').toLowerCase()));
    const there = names.find((name) => taken.has(name.normalize('NFC').toLowerCase()));
    if (there !== undefined) {
      throw new FileError(`Ya existe ${join(folder, there)}: no se escribe encima de un archivo. Escoja otra carpeta.`);
    }
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(`No se pudo abrir la carpeta ${folder}.`);
  }
}

function printRun(run: RequestRun, folder: string): string {
  const lines = run.books.map(({ asked, fileName }) => {
    const due = asked.filter(({ isDue }) => isDue).length;
    return `  ${fileName}: ${count(asked.length, 'actividad', 'actividades')}, ${due} con algo programado hasta el corte`;
  });
  const notes = [
    ...(run.withoutOffice.length > 0
      ? [
          `${count(run.withoutOffice.length, 'actividad no tiene', 'actividades no tienen')} responsable y no ${
            run.withoutOffice.length === 1 ? 'va' : 'van'
          } en ninguna solicitud.`,
        ]
      : []),
    ...(run.hasKeys
      ? []
      : [
          'El plan aún no tiene la columna «Código»: las respuestas se emparejarán por el texto de cada actividad. Con ' +
            '«paac apply» se agrega.',
        ]),
  ];
  return `${[
    `Solicitudes con corte al ${formatDay(run.cutoff)}, para responder a más tardar el ${formatDay(run.replyBy)}:`,
    ...lines,
    `Se escribieron ${count(run.books.length, 'libro', 'libros')} y ${MAILS} en ${folder}.`,
    ...notes,
  ].join('\n')}\n`;
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
