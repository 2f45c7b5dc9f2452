/** Writes docs/rules from the rules themselves: `npx tsx scripts/make-rule-pages.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../src/core/rules';
import { pageOf } from '../src/core/rules/page';
import { renderIndex, renderPage } from './render-rule-pages';

const folder = join(__dirname, '../docs/rules');
mkdirSync(folder, { recursive: true });
for (const file of readdirSync(folder)) rmSync(join(folder, file));

const pages = RULES.map(pageOf);
for (const page of pages) writeFileSync(join(folder, `${page.id}.md`), renderPage(page));
writeFileSync(join(folder, 'README.md'), renderIndex(pages));
