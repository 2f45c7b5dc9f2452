/** Files in `test/golden`: what a test says today is what stands there. `UPDATE_GOLDEN=1` writes them again. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Fails where the file of this name says otherwise. */
export function expectGolden(name: string, said: string): void {
  const path = join(__dirname, '../golden', `${name}.txt`);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, said);
  expect(existsSync(path)).toBe(true);
  expect(said).toBe(readFileSync(path, 'utf8'));
}
