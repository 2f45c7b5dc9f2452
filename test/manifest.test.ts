/** @jest-environment jsdom */
/**
 * The manifest, checked without any network: Excel refuses a wrong one without saying why, or hides the add-in.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ribbonJobOf } from '../src/taskpane/ribbon-job';

const ROOT = join(__dirname, '..');
const text = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const xml = new DOMParser().parseFromString(text, 'application/xml');
const app = xml.documentElement;
const all = (name: string, within: Element | Document = xml): Element[] => [...within.getElementsByTagName(name)];

/** Children in the order that the schema (and Excel) demands. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    'Id',
    'AlternateId',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Width and height of a PNG file. */
function pngSize(path: string): [number, number] {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('manifest.xml', () => {
  test('is well-formed XML of a task pane add-in', () => {
    expect(all('parsererror')).toEqual([]);
    expect(app.getAttribute('xsi:type')).toBe('TaskPaneApp');
  });

  test.each(Object.entries(ORDER))(
    'the children of <%s> are known and stand in the order of the schema',
    (name, order) => {
      const parents = all(name);
      expect(parents.length).toBeGreaterThan(0);
      for (const parent of parents) {
        const places = [...parent.children].map((child) => order.indexOf(child.tagName));
        expect(places).not.toContain(-1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }
    },
  );

  test('has a GUID and a version of four numbers', () => {
    expect(all('Id')[0]!.textContent).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(all('Version')[0]!.textContent).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('its version is that of the package', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(all('Version')[0]!.textContent).toBe(`${version}.0`);
  });

  test('every resid is defined once, short enough, and used', () => {
    const defined = [...all('bt:Image'), ...all('bt:Url'), ...all('bt:String')].filter((e) => e.hasAttribute('id'));
    const ids = defined.map((element) => element.getAttribute('id')!);
    const used = [...xml.querySelectorAll('[resid]')].map((element) => element.getAttribute('resid')!);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
  });

  test('strings keep to the lengths that Excel allows', () => {
    for (const element of all('bt:String', all('bt:ShortStrings')[0])) {
      expect(element.getAttribute('DefaultValue')!.length).toBeLessThanOrEqual(125);
    }
    const long = [...all('bt:String', all('bt:LongStrings')[0]), ...all('Description')];
    for (const element of long) expect((element.getAttribute('DefaultValue') ?? '').length).toBeLessThanOrEqual(250);
  });

  test('every address is https and every local file that it names exists or is built', () => {
    const addresses = [...xml.querySelectorAll('[DefaultValue]')]
      .map((element) => element.getAttribute('DefaultValue')!)
      .filter((value) => /^https?:/.test(value));
    expect(addresses.length).toBeGreaterThan(5);
    const pages = ['taskpane.html', 'commands.html', 'ayuda.html'];
    for (const address of addresses) {
      expect(address).toMatch(/^https:\/\/localhost:3000\//);
      const file = address.slice('https://localhost:3000/'.length).replace(/\?.*$/, '');
      expect(pages.includes(file) || existsSync(join(ROOT, file))).toBe(true);
    }
  });

  test.each([16, 32, 64, 80])('the icon of %i pixels has that size', (size) => {
    expect(pngSize(join(ROOT, `assets/icon-${size}.png`))).toEqual([size, size]);
    expect(text).toContain(`icon-${size}.png`);
  });

  test('asks for no more than it needs and hides from no Excel', () => {
    expect(all('Permissions')[0]!.textContent).toBe('ReadWriteDocument');
    const sets = all('Set').map((set) => [set.getAttribute('Name'), set.getAttribute('MinVersion')]);
    expect(sets).toEqual([['ExcelApi', '1.1']]);
    expect(all('Host')[0]!.getAttribute('Name')).toBe('Workbook');
  });

  test('speaks Spanish of Colombia first, with explicit overrides', () => {
    expect(all('DefaultLocale')[0]!.textContent).toBe('es-CO');
    for (const name of ['DisplayName', 'Description']) {
      const locales = all('Override', all(name)[0]).map((element) => element.getAttribute('Locale'));
      expect(locales).toEqual(expect.arrayContaining(['en-US', 'es-ES', 'es-MX']));
    }
  });

  test('puts a group on the Home tab', () => {
    expect(all('OfficeTab')[0]!.getAttribute('id')).toBe('TabHome');
    const buttons = all('Control').map((control) => {
      const text = (id: string) => xml.querySelector(`[id="${id}"]`)!.getAttribute('DefaultValue')!;
      const resid = (name: string) => text(all(name, control)[0]!.getAttribute('resid')!);
      return [resid('Label'), resid('SourceLocation').split('/').pop()];
    });
    expect(buttons).toEqual([
      ['Panel', 'taskpane.html'],
      ['Validar', 'taskpane.html?trabajo=validar'],
      ['Calcular avance', 'taskpane.html?trabajo=calcular'],
      ['Construir seguimiento', 'taskpane.html?trabajo=seguimiento'],
    ]);
    for (const [, address] of buttons.slice(1))
      expect(ribbonJobOf(address!.slice(address!.indexOf('?')))).not.toBeNull();
    // One pane: a second one beside it would show the same workbook twice.
    expect(new Set(all('TaskpaneId').map((id) => id.textContent))).toEqual(new Set(['Paac.Taskpane']));
  });
});
