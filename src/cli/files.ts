/** Reading the user's file and writing another one: whole or not at all, and never over one that is there. */
import { constants, promises, readFileSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';

/** A file that cannot be read or written; the message is the Spanish line for the user. */
export class FileError extends Error {}

/** Larger plans do not exist; a file like this holds films or is no workbook. */
const MAX_BYTES = 300_000_000;

/** At once: a command has nothing else to do meanwhile, and Node's `promises` take their time to load. @throws FileError */
export function readWorkbookFile(path: string): Uint8Array {
  try {
    const found = statSync(path);
    if (found.isDirectory()) throw new FileError(`${path} es una carpeta, no un archivo de Excel.`);
    if (found.size > MAX_BYTES) throw new FileError(`${path} es demasiado grande (más de 300 MB).`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new FileError(`No se encontró el archivo ${path}.`);
    if (code === 'EACCES' || code === 'EPERM') throw new FileError(`No hay permiso para leer ${path}.`);
    throw new FileError(`No se pudo leer ${path}${code ? ` (${code})` : ''}.`);
  }
}

/** Asks before the long work whether `output` can be made from `input`. @throws FileError */
export async function requireFreeOutput(input: string, output: string): Promise<void> {
  if (resolve(input) === resolve(output)) {
    throw new FileError('El destino es el mismo archivo de entrada: escoja otro nombre, el original no se toca.');
  }
  const kind = extname(input).toLowerCase();
  const wanted = extname(output).toLowerCase();
  if (wanted !== kind && (kind === '.xlsx' || kind === '.xlsm')) {
    throw new FileError(`El destino debe terminar en ${kind}, como el archivo de entrada: ${output}`);
  }
  if (wanted !== kind) throw new FileError(`El destino debe terminar como el archivo de entrada (${kind}): ${output}`);
  if (await exists(output)) throw alreadyThere(output);
  if (!(await exists(dirname(resolve(output))))) throw new FileError(`No existe la carpeta de ${output}.`);
}

/** The same for what is published, which is always an .xlsx file. @throws FileError */
export async function requireFreePublication(path: string, others: readonly (string | null)[]): Promise<void> {
  if (others.some((other) => other !== null && resolve(other) === resolve(path))) {
    throw new FileError('La versión para publicar necesita un archivo propio: escoja otro nombre.');
  }
  if (extname(path).toLowerCase() !== '.xlsx') {
    throw new FileError(`La versión para publicar debe terminar en .xlsx: ${path}`);
  }
  if (await exists(path)) throw alreadyThere(path);
  if (!(await exists(dirname(resolve(path))))) throw new FileError(`No existe la carpeta de ${path}.`);
}

/** @throws FileError */
export async function writeNewFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(resolve(path));
  const temporary = join(folder, `.${basename(path)}.${process.pid}.tmp`);
  try {
    await writeDurably(temporary, bytes);
    await moveToNew(temporary, path);
  } catch (error) {
    await promises.unlink(temporary).catch(() => undefined);
    if (error instanceof FileError) throw error;
    const code = codeOf(error);
    if (code === 'EEXIST') throw alreadyThere(path);
    if (code === 'ENOSPC') throw new FileError(`No queda espacio en el disco para escribir ${path}.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new FileError(`No hay permiso para escribir ${path}.`);
    }
    throw new FileError(`No se pudo escribir ${path}${code ? ` (${code})` : ''}.`);
  }
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await promises.open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A link fails where the name is taken, a rename would replace it. Some network drives know no links. */
async function moveToNew(temporary: string, path: string): Promise<void> {
  try {
    await promises.link(temporary, path);
    await promises.unlink(temporary);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    const reserved = await promises.open(path, 'wx');
    await reserved.close();
    await promises.rename(temporary, path);
  }
}

const alreadyThere = (path: string): FileError =>
  new FileError(`Ya existe ${path}: no se escribe encima de un archivo. Escoja otro nombre.`);

const exists = (path: string): Promise<boolean> =>
  promises.access(path, constants.F_OK).then(
    () => true,
    () => false,
  );

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
