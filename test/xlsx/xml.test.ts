import {
  decodeControls,
  decodeEntities,
  encodeControls,
  escapeAttribute,
  rootOf,
  setAttribute,
  XmlScanner,
} from '../../src/xlsx/xml';

const CONTROLS: [written: string, read: string][] = [
  ['a_x000D_b', 'a\rb'],
  ['_x005F_x0041_', '_x0041_'],
  ['_x00', '_x00'],
  ['_xZZZZ_', '_xZZZZ_'],
  ['snake_case_x', 'snake_case_x'],
];

test.each(CONTROLS)('%s is read as %j', (written, read) => {
  expect(decodeControls(written)).toBe(read);
});

test.each(['a\u0001b', '_x0041_', 'tab\tand\nbreak', '\ud800 alone', '😀', '__x0041__', 'a\rb'])(
  'what is written of %j is read again',
  (text) => {
    expect(decodeControls(encodeControls(text))).toBe(text);
  },
);

test.each([
  ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
  ['&#225;&#xE1;', 'áá'],
  ['&nbsp; & &#9999999;', '&nbsp; & &#9999999;'],
])('entities of %s', (written, read) => {
  expect(decodeEntities(written)).toBe(read);
});

test.each([
  ['<c r="A1"/>', 's', '3', '<c r="A1" s="3"/>'],
  ['<c r="A1" s="1" t="s">', 's', '3', '<c r="A1" s="3" t="s">'],
  ["<c r='A1' s='1'>", 's', null, "<c r='A1'>"],
  ['<t name="a s=\'1\'" >', 's', '2', '<t name="a s=\'1\'" s="2" >'],
  ['<t a="1"\n  b="2"/>', 'a', null, '<t\n  b="2"/>'],
  ['<t/>', 'a', 'x"<&\n', '<t a="x&quot;&lt;&amp;&#10;"/>'],
])('%s with %s = %s', (tag, name, value, result) => {
  expect(setAttribute(tag, name, value)).toBe(result);
});

test('steps over comments, CDATA and instructions, and drops prefixes', () => {
  const scanner = new XmlScanner(
    '<?xml version="1.0"?><!-- <a/> --><x:r y:id="7" id="8"><![CDATA[<b/>]]>&amp;<x:c/>z</x:r>',
  );
  scanner.next();
  expect([scanner.name, scanner.attribute('id'), scanner.prefixedAttribute('id')]).toEqual(['r', '8', '7']);
  expect(scanner.elementText()).toBe('<b/>&z');
  expect(scanner.next()).toBe(false);
});

test.each(['<a', '<a b="', '<!-- ', '<!DOCTYPE x [<!ENTITY a "b">]><x/>', 'text'])('%s is damaged', (text) => {
  expect(() => rootOf(text).skipElement()).toThrow(expect.objectContaining({ name: 'XlsxError', code: 'damaged' }));
});

test('an attribute keeps its line breaks', () => {
  expect(escapeAttribute('a\tb\r\nc')).toBe('a&#9;b&#13;&#10;c');
});
