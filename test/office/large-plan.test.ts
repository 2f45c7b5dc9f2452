/** A plan of five thousand activities through the file door: written whole, and nothing left to do afterwards. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { apply } from '../../src/cli/apply';
import { readArguments } from '../../src/cli/arguments';
import { valueAt } from '../../src/core/workbook/snapshot';
import { openPackage } from '../../src/xlsx/package';
import { readSnapshot } from '../../src/xlsx/read-snapshot';
import { buildWorkbook } from '../support/build-workbook';
import { largePlan } from '../workbooks/large-plan';

const ACTIVITIES = 5000;

test('`paac apply` on five thousand activities, and again', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'paac-large-'));
  try {
    const [plan, done] = [join(folder, 'plan.xlsx'), join(folder, 'hecho.xlsx')];
    await writeFile(plan, buildWorkbook(largePlan(ACTIVITIES)));
    const run = (words: string[]) => {
      const command = readArguments(['apply', ...words, '--cutoff', '2024-08-31', '--seguimiento']);
      return command.command === 'apply' ? apply(command) : Promise.reject(new Error(command.command));
    };
    expect(await run([plan, '--output', done])).toMatchObject({ exitCode: 0 });
    const { sheets } = readSnapshot(openPackage(new Uint8Array(await readFile(done))), null);
    const keys = new Set<unknown>();
    for (const sheet of sheets) {
      const { area } = sheet;
      for (let row = 0; area && row <= area.bottom; row++) {
        for (let column = 0; column <= area.right; column++) {
          const value = valueAt(sheet, row, column);
          if (typeof value === 'string' && /^A\d{3,4}$/.test(value)) keys.add(value);
        }
      }
    }
    expect(keys.size).toBe(ACTIVITIES);
    expect(await run([done, '--dry-run'])).toEqual({ output: '0 cambios\n', exitCode: 0 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 900_000);
