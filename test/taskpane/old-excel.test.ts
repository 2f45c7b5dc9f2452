/** @jest-environment jsdom */
/** What Excel 2016 and 2019 show: their webviews cannot run the pane, so its page has a notice of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';

const FOLDER = join(__dirname, '..', '..', 'src', 'taskpane');
const boot = readFileSync(join(FOLDER, 'boot.js'), 'utf8');
const page = readFileSync(join(FOLDER, 'taskpane.html'), 'utf8');

/** The page with its own script run in a webview that has, or lacks, these. */
function openIn({ Symbol, globalThis }: { Symbol?: unknown; globalThis?: unknown }): HTMLElement {
  document.documentElement.className = '';
  document.documentElement.innerHTML = new DOMParser().parseFromString(page, 'text/html').documentElement.innerHTML;
  new Function('window', 'document', 'Symbol', 'globalThis', boot)(window, document, Symbol, globalThis);
  return document.getElementById('too-old')!;
}

test('the script is of 2009: every webview that Office ever had can read it', () => {
  expect(() => parse(boot, { ecmaVersion: 5 })).not.toThrow();
});

test.each([
  ['Internet Explorer 11', 'Mozilla/5.0 (Windows NT 10.0; Trident/7.0; rv:11.0) like Gecko', {}],
  ['the first Edge', 'Mozilla/5.0 (Windows NT 10.0) Chrome/64.0 Safari/537.36 Edge/17.17134', { Symbol: {} }],
])('%s keeps the notice, which says what can be done', (_, userAgent, has) => {
  Object.defineProperty(window.navigator, 'userAgent', { value: userAgent, configurable: true });
  const notice = openIn(has);
  expect(getComputedStyle(notice).display).toBe('block');
  expect(notice.getAttribute('role')).toBe('alert');
  const text = notice.textContent!.replace(/\s+/g, ' ');
  expect(text).toMatch(/Esta versión de Excel es anterior a la que se necesita/);
  expect(text).toMatch(
    /Su libro no ha cambiado\. Lo que puede hacer: .*Excel para la web.*Excel LTSC 2021 o posterior/,
  );
  expect([...notice.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'https://www.office.com',
    'ayuda.html',
  ]);
});

test('a webview of today is not marked', () => {
  openIn({ Symbol: {}, globalThis: {} });
  expect(document.documentElement.className).toBe('');
});

test('nothing of the page needs a script before the notice is there', () => {
  expect(page.indexOf('id="too-old"')).toBeLessThan(page.indexOf('id="root"'));
  expect(page).not.toMatch(/type="module"/);
});
