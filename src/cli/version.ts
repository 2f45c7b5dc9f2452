import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Version of the product, as package.json says it. */
export async function readVersion(): Promise<string> {
  const text = await readFile(join(__dirname, '../../package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
