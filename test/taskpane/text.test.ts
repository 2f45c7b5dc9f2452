import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { FIELDS } from '../../src/core/fields';
import { STATUS_WORDS } from '../../src/core/output/labels';
import { STATUSES } from '../../src/core/progress/measured';
import * as text from '../../src/taskpane/text';

const PANE = join(__dirname, '../../src/taskpane');

/** Every code of `HostErrorCode`, from its own source: a new one without words fails here. */
const codes = [
  ...readFileSync(join(PANE, '../core/host.ts'), 'utf8')
    .split('export type HostErrorCode')[1]!
    .split('export class')[0]!
    .matchAll(/'([a-z-]+)'/g),
].map((match) => match[1]!);

test('every failure of a host has its sentence and its way out', () => {
  expect(codes.length).toBeGreaterThan(10);
  for (const code of [...codes, 'crashed', 'stopped']) {
    const words = text.problems[code as keyof typeof text.problems];
    expect(words?.title).toMatch(/\.$/);
    expect(words?.wayOut).toMatch(/\.$/);
  }
  expect(Object.keys(text.problems).sort()).toEqual([...codes, 'crashed', 'stopped'].sort());
});

test('every status and every field has its word', () => {
  for (const status of STATUSES) expect(STATUS_WORDS[status]).toBeTruthy();
  for (const { label } of FIELDS) expect(label).toBeTruthy();
});

function everyText(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(everyText);
  if (typeof node === 'object' && node !== null) return Object.values(node).flatMap(everyText);
  return [];
}

test('no text is empty, none says «hallazgo» or speaks of tú', () => {
  const source = readFileSync(join(PANE, 'text.ts'), 'utf8');
  expect(source).not.toMatch(/hallazgo/i);
  expect(source).not.toMatch(/\b(tu|tus|tú|puedes|haz|elige|revisa tu)\b/i);
  for (const words of everyText(text)) expect(words.trim()).not.toBe('');
});

/** Words of a component's own: text between its tags, and attributes that are shown or read out. */
function wordsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && /[a-záéíóúñ]{2}/i.test(node.text)) words.push(node.text.trim());
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const name = node.name.getText();
      if (/^(aria-label|ariaLabel|title|label|text|placeholder)$/.test(name)) words.push(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return words;
}

test('what users read stands in text.ts alone', () => {
  const files = ['App.tsx', ...readdirSync(join(PANE, 'components')).map((name) => join('components', name))];
  const tsx = files.filter((name) => name.endsWith('.tsx'));
  expect(tsx.length).toBeGreaterThan(10);
  expect(tsx.flatMap((name) => wordsOf(join(PANE, name)))).toEqual([]);
});

test.each([
  [-1, 0, 'Ese día ya pasó.'],
  [0, 0, 'Es hoy mismo.'],
  // A Saturday, seen on the Friday before.
  [1, 0, 'De aquí a ese día no queda ninguno hábil.'],
  [1, 1, 'Queda 1 día hábil.'],
  [9, 6, 'Quedan 6 días hábiles.'],
])('a reply in %p days, %p of them working days: %s', (ahead, days, expected) => {
  expect(text.request.replyByHint(ahead, days)).toBe(expected);
});
