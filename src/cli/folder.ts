/** The workbooks below a folder, and whether a path is a folder at all. */
import { promises, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { FileError } from './files';

/** All that Excel calls a workbook: what cannot be read is told with its reason, not passed over. */
const WORKBOOKS: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xls', '.xlsb']);

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Paths relative to the folder, with `/`, by name; `isDeep`: those of its folders too. What Excel keeps beside an open
 * workbook (`~$plan.xlsx`) and hidden files are none. @throws FileError
 */
export async function listWorkbooks(folder: string, { isDeep }: { readonly isDeep: boolean }): Promise<string[]> {
  const found: string[] = [];
  const visit = async (path: string): Promise<void> => {
    for (const entry of await promises.readdir(path, { withFileTypes: true })) {
      const { name } = entry;
      if (name.startsWith('.') || name.startsWith('~$')) continue;
      if (entry.isDirectory()) {
        if (isDeep) await visit(join(path, name)).catch(() => undefined);
      } else if (WORKBOOKS.has(extname(name).toLowerCase())) found.push(relative(folder, join(path, name)));
    }
  };
  try {
    await visit(folder);
  } catch (error) {
    const isThere = (error as NodeJS.ErrnoException).code !== 'ENOENT';
    throw new FileError(`${isThere ? 'No se pudo leer' : 'No se encontró'} la carpeta ${folder}.`);
  }
  if (found.length === 0) throw new FileError(`En la carpeta ${folder} no hay libros de Excel.`);
  return found.map((path) => path.split(sep).join('/')).sort((a, b) => (a < b ? -1 : 1));
}
