/** The set of rules: each on its own examples through the real line, and all of them honest. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core/rules';
import { pageOf } from '../../../src/core/rules/page';
import { renderIndex, renderPage } from '../../../scripts/render-rule-pages';
import { testRule } from '../../support/test-rule';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('the examples of each rule', () => {
  for (const rule of RULES) testRule(rule);
});

describe('the set of rules', () => {
  const files = readdirSync(join(ROOT, 'src/core/rules'))
    .filter((file) => /export default defineRule/.test(read(`src/core/rules/${file}`)))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

  test('every file that defines a rule is in the registry, under its own name', () => {
    expect(RULES.map(({ id }) => id).sort()).toEqual(files);
  });

  test('ids are unique', () => {
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has an example with a fault and one without',
    (_, rule) => {
      const page = pageOf(rule);
      expect(page.faults.length).toBeGreaterThan(0);
      expect(page.correct.length).toBeGreaterThan(0);
    },
  );

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s says the fault, the reason and the remedy',
    (_, rule) => {
      expect(rule.title).toMatch(/^[A-ZÁÉÍÓÚÑ].{8,90}[^.]$/);
      for (const text of [rule.why, rule.remedy, ...(rule.guide === null ? [] : [rule.guide])]) {
        expect(text).toMatch(/^[«A-ZÁÉÍÓÚÑ].{20,}\.$/);
      }
    },
  );

  test.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s keeps out of words taken by formal audits',
    (_, rule) => {
      expect(JSON.stringify(pageOf(rule))).not.toMatch(/hallazgo/i);
      expect(read(`src/core/rules/${rule.id}.ts`)).not.toMatch(/hallazgo/i);
    },
  );

  test('rules keep silent only in favour of rules that are there', () => {
    const ids = new Set(RULES.map(({ id }) => id));
    for (const { yieldsTo } of RULES) for (const id of yieldsTo ?? []) expect(ids).toContain(id);
  });
});

describe('the pages of the rules', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('the page of %s is current', (_, rule) => {
    expect(read(`docs/rules/${rule.id}.md`)).toBe(renderPage(pageOf(rule)));
  });

  test('the index page is current, and there is no page of a rule that is gone', () => {
    expect(read('docs/rules/README.md')).toBe(renderIndex(RULES.map(pageOf)));
    const pages = readdirSync(join(ROOT, 'docs/rules')).filter((file) => file !== 'README.md');
    expect(pages.sort()).toEqual(RULES.map(({ id }) => `${id}.md`).sort());
  });
});
