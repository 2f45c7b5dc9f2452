import { buildParts, buildWorkbook, zipParts } from '../support/build-workbook';
import { area, operation, patch, setCell, value } from '../support/patches';
import { tortureParts } from '../support/torture-workbook';
import { type WorkbookSpec } from '../support/workbook-spec';
import { BLANK, type Operation } from '../../src/core/workbook/patch';
import { formulaAt, numberFormatAt, type SheetSnapshot, valueAt } from '../../src/core/workbook/snapshot';
import { applyPatch } from '../../src/xlsx/apply-patch';
import { openPackage, savePackage, type XlsxPackage } from '../../src/xlsx/package';
import { readAppearance } from '../../src/xlsx/read-appearance';
import { readSnapshot } from '../../src/xlsx/read-snapshot';

const SHEET = 'xl/worksheets/sheet1.xml';
const spec: WorkbookSpec = {
  sheets: [
    {
      name: 'P',
      rows: [
        ['a', 'b'],
        [1, 2],
        [3, { formula: '=A3*2', value: 6 }],
      ],
    },
    { name: 'Otra', rows: [['x']] },
  ],
};
const open = (of: WorkbookSpec = spec): XlsxPackage => openPackage(buildWorkbook(of));
const torture = (): XlsxPackage => openPackage(zipParts(tortureParts()));
const changed = (change: (text: string) => string): XlsxPackage => {
  const parts = buildParts(spec);
  return openPackage(zipParts({ ...parts, [SHEET]: change(parts[SHEET]!) }));
};
const sheetOf = (pkg: XlsxPackage, name = 'P'): SheetSnapshot =>
  readSnapshot(openPackage(savePackage(pkg)), null).sheets.find((sheet) => sheet.name === name)!;
const apply = (pkg: XlsxPackage, ...operations: Operation[]) => applyPatch(pkg, patch(...operations));

/** The workbook as a reader sees it is the same again after the inverse; so is what it looks like. */
function expectUndone(pkg: XlsxPackage, ...operations: Operation[]): XlsxPackage {
  const applied = apply(pkg, ...operations);
  const undone = applyPatch(applied.pkg, applied.inverse);
  expect(readSnapshot(undone.pkg, null)).toEqual(readSnapshot(pkg, null));
  expect(readAppearance(undone.pkg).sheets).toEqual(readAppearance(pkg).sheets);
  return applied.pkg;
}

describe('cells', () => {
  test.each([
    ['a number', value(0.1 + 0.2)],
    ['a text that begins with =', value('=SUM(A1)')],
    ['a text with blanks and breaks', value('  a\n\tb \r\n')],
    ['a text that looks like a code', value('_x0041_ _x')],
    ['XML in a text', value('<a> & "b" ]]>')],
    ['a control character', value('a\u0001b')],
    ['a truth value', value(false)],
    ['an error', value({ error: '#N/A' })],
    ['a formula', { formula: '=SUMIFS(A:A,B:B,">=1")&"<"', value: '3<' }],
    ['a younger function', { formula: '=MINIFS(A1:A3,B1:B3,2)', value: 1 }],
    ['a formula that gives nothing', { formula: '=IF(A1="","",1)', value: '' }],
    ['nothing', BLANK],
  ])('%s is read again as it was written', (_, after) => {
    const pkg = expectUndone(open(), setCell('P', 'A2', value(1), after), setCell('P', 'F9', BLANK, after));
    const sheet = sheetOf(pkg);
    for (const [row, column] of [
      [1, 0],
      [8, 5],
    ] as const) {
      expect([valueAt(sheet, row, column), formulaAt(sheet, row, column)]).toEqual([after.value, after.formula]);
    }
  });

  test('formulas carry the prefix of younger functions and their values; Excel calculates on load', () => {
    const { pkg } = apply(open(), setCell('P', 'D1', BLANK, { formula: '=MAXIFS(A:A,B:B,1)', value: 7 }));
    expect(pkg.text(SHEET)).toContain('<c r="D1"><f>_xlfn.MAXIFS(A:A,B:B,1)</f><v>7</v></c>');
    expect(pkg.text('xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test('a constant alone makes Excel calculate on load too: formulas may depend on it', () => {
    const { pkg } = apply(torture(), setCell('Datos', 'B2', value(3), value(4)));
    expect(pkg.text('xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expect(pkg.has('xl/calcChain.xml')).toBe(true);
  });

  test('the order of calculation goes where formulas come', () => {
    const { pkg } = apply(torture(), setCell('Datos', 'A9', BLANK, { formula: '=1+1', value: 2 }));
    expect(pkg.has('xl/calcChain.xml')).toBe(false);
    expect(pkg.text('[Content_Types].xml')).not.toContain('calcChain');
    expect(pkg.text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
  });

  test('the first cell of a shared formula can be overwritten: the others keep theirs', () => {
    const before = { formula: '=B2*$B$2+LOG10(100)', value: 11 };
    const pkg = expectUndone(torture(), setCell('Datos', 'C2', before, value(5)));
    const sheet = sheetOf(pkg, 'Datos');
    expect([valueAt(sheet, 1, 2), formulaAt(sheet, 1, 2)]).toEqual([5, null]);
    expect(formulaAt(sheet, 2, 2)).toBe('=B3*$B$2+LOG10(100)');
    expect(formulaAt(sheet, 3, 2)).toBe('=B4*$B$2+LOG10(100)');
    expect(pkg.text('xl/worksheets/sheet7.xml')).not.toContain('t="shared"');
  });

  test('another cell of a shared formula can be overwritten', () => {
    const before = { formula: '=B3*$B$2+LOG10(100)', value: 17 };
    const sheet = sheetOf(expectUndone(torture(), setCell('Datos', 'C3', before, value('x'))), 'Datos');
    expect([formulaAt(sheet, 1, 2), formulaAt(sheet, 2, 2), formulaAt(sheet, 3, 2)]).toEqual([
      '=B2*$B$2+LOG10(100)',
      null,
      '=B4*$B$2+LOG10(100)',
    ]);
  });

  test.each(['F4', 'F5'])('%s inside an array formula is refused', (address) => {
    const { top, left } = area(address);
    const sheet = sheetOf(torture(), 'Datos');
    const before = { formula: formulaAt(sheet, top, left), value: valueAt(sheet, top, left) };
    expect(() => apply(torture(), setCell('Datos', address, before, value(1)))).toThrow(
      expect.objectContaining({ code: 'unsupported' }),
    );
  });

  test('rich text comes back with its runs', () => {
    const pkg = torture();
    const applied = apply(pkg, setCell('Datos', 'B1', value('Horas'), value('Días')));
    expect(valueAt(sheetOf(applied.pkg, 'Datos'), 0, 1)).toBe('Días');
    const undone = applyPatch(applied.pkg, applied.inverse).pkg;
    expect(undone.text('xl/worksheets/sheet7.xml')).toContain('<r><rPr><b/></rPr><t>Ho</t></r>');
  });

  test('rows and cells without numbers keep their places', () => {
    const pkg = expectUndone(
      torture(),
      setCell('Datos', 'C1', BLANK, value('nuevo')),
      setCell('Datos', 'A7', BLANK, value(1)),
    );
    const sheet = sheetOf(pkg, 'Datos');
    expect(sheet.values[0]!.slice(0, 3)).toEqual(['Oficina', 'Horas', 'nuevo']);
    expect(valueAt(sheet, 1, 0)).toBe('Planeación');
    expect(valueAt(sheet, 6, 0)).toBe(1);
  });

  test('elements get the prefix of their sheet', () => {
    const pkg = expectUndone(torture(), setCell('Dinámica', 'C4', BLANK, value('ñ')));
    expect(pkg.text('xl/worksheets/Dinamica.xml')).toContain(
      '<x:row r="4"><x:c r="C4" t="inlineStr"><x:is><x:t xml:space="preserve">ñ</x:t></x:is></x:c></x:row><x:row r="6">',
    );
  });

  test('the dimension grows, spans of touched rows go', () => {
    const { pkg } = apply(torture(), setCell('Rendición de cuentas', 'J5', BLANK, value(1)));
    const text = pkg.text('xl/worksheets/plan.xml')!;
    expect(text).toContain('<dimension ref="A1:J10"/>');
    expect(text).toContain('<row r="5" ht="30" customHeight="1">');
    expect(text).toContain('<row r="6" spans="1:9" ht="30" customHeight="1">');
    // A new cell takes the style that its column gives.
    expect(text).toContain('<c r="J5" s="1"><v>1</v></c>');
  });
});

describe('formats', () => {
  const format = {
    numberFormat: '0.0 "u"',
    bold: true,
    italic: true,
    fontSize: 14,
    fontColor: '#112233',
    fill: '#AABBCC',
    border: '#010203',
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
  } as const;
  const styleOf = (pkg: XlsxPackage, name: string, row: number, column: number) => {
    const { styles, sheets } = readAppearance(openPackage(savePackage(pkg)));
    const cell = sheets.find((sheet) => sheet.name === name)!.cells.find((c) => c.row === row && c.column === column);
    return styles[cell?.style ?? 0]!;
  };

  test('every part of a format', () => {
    const side = { style: 'thin', color: '#010203' };
    const pkg = expectUndone(
      open(),
      operation({ op: 'set-format', sheet: 'P', area: area('B2:D4'), like: null, format }),
    );
    expect(styleOf(pkg, 'P', 3, 3)).toMatchObject({
      font: { name: 'Calibri', bold: true, italic: true, size: 14, color: '#112233' },
      fill: '#AABBCC',
      left: side,
      right: side,
      top: side,
      bottom: side,
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      numberFormat: '0.0 "u"',
    });
    expect(numberFormatAt(sheetOf(pkg), 1, 1)).toBe('0.0 "u"');
  });

  test('the neighbour’s format is taken over, its text guard is not', () => {
    const pkg = expectUndone(
      torture(),
      operation({
        op: 'set-format',
        sheet: 'Rendición de cuentas',
        area: area('I4:K4'),
        like: { row: 3, column: 7 },
        format: { wrap: true },
      }),
    );
    expect(styleOf(pkg, 'Rendición de cuentas', 3, 9)).toMatchObject({
      font: { color: '#FFFFFF', bold: true },
      wrap: true,
    });
    expect(pkg.text('xl/styles.xml')!.match(/quotePrefix/g)).toHaveLength(1);
  });

  test('fill and border can be taken away', () => {
    const where = { sheet: 'Rendición de cuentas', area: area('A4:A4'), like: null };
    const pkg = expectUndone(
      torture(),
      operation({ op: 'set-format', ...where, format: { fill: null, border: null, bold: false } }),
    );
    expect(styleOf(pkg, 'Rendición de cuentas', 3, 0)).toMatchObject({ fill: null, left: null, font: { bold: false } });
  });

  test('formats that are there keep their numbers, counts are right, equal ones are added once', () => {
    const pkg = torture();
    const set = (address: string): Operation =>
      operation({ op: 'set-format', sheet: 'Datos', area: area(address), like: null, format });
    const text = apply(pkg, set('A1:B2'), set('J1')).pkg.text('xl/styles.xml')!;
    const old = /<cellXfs count="5">(.*)<\/cellXfs>/.exec(pkg.text('xl/styles.xml')!)![1]!;
    expect(text).toContain(`<cellXfs count="6">${old}`);
    expect(text).toContain('<numFmts count="2">');
    expect(text).toContain('<fonts count="3">');
  });

  test('a workbook without styles gets them', () => {
    const parts = buildParts(spec);
    delete parts['xl/styles.xml'];
    for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
      parts[path] = parts[path]!.replace(/<(Override|Relationship) [^>]*styles[^>]*>/, '');
    }
    const pkg = openPackage(zipParts(parts));
    const { pkg: done } = apply(pkg, operation({ op: 'set-format', sheet: 'P', area: area('A1'), like: null, format }));
    expect(styleOf(done, 'P', 0, 0)).toMatchObject({ fill: '#AABBCC' });
    expect(done.text('[Content_Types].xml')).toContain('/xl/styles.xml');
  });
});

describe('sheets, names, settings', () => {
  test('a new sheet stands last, with the next free numbers', () => {
    const pkg = expectUndone(
      torture(),
      operation({ op: 'add-sheet', sheet: 'Cronograma & más', tabColor: '#FF0000' }),
      setCell('Cronograma & más', 'B2', BLANK, value('a')),
      operation({
        op: 'set-name',
        name: 'PAAC_Hoja',
        scope: 'Cronograma & más',
        before: null,
        after: "='Cronograma & más'!$A$1",
      }),
      operation({ op: 'set-name', name: 'PAAC_Corte', scope: null, before: null, after: "='Cronograma & más'!$B$2" }),
    );
    const snapshot = readSnapshot(pkg, null);
    expect(snapshot.sheets.map((sheet) => sheet.name).pop()).toBe('Cronograma & más');
    expect(snapshot.names).toContainEqual({ name: 'PAAC_Corte', formula: "='Cronograma & más'!$B$2" });
    expect(snapshot.sheets.slice(-1)[0]!.names).toEqual([{ name: 'PAAC_Hoja', formula: "='Cronograma & más'!$A$1" }]);
    // The root calls the relationships' namespace `rel`.
    expect(pkg.text('xl/workbook.xml')).toContain('<sheet name="Cronograma &amp; más" sheetId="10" rel:id="rId9"/>');
    expect(readAppearance(pkg).sheets.slice(-1)[0]!.tabColor).toBe('#FF0000');
  });

  test.each([
    ['a sheet with a themed tab', 0, '#C6E0B4'],
    ['a sheet without', 1, '#C6E0B4'],
    ['taken away', 0, null],
  ])('the colour of a tab: %s', (_, index, color) => {
    const given = torture();
    const sheet = readSnapshot(given, null).sheets[index]!.name;
    const pkg = expectUndone(given, operation({ op: 'set-tab-color', sheet, color }));
    expect(readAppearance(pkg).sheets[index]!.tabColor).toBe(color);
  });

  test('removing a sheet moves the names of those after it', () => {
    const pkg = open({
      sheets: [
        { name: 'A', rows: [] },
        { name: 'B', rows: [], names: [{ name: 'n', formula: '=B!$A$1' }] },
      ],
    });
    const { pkg: done } = apply(pkg, operation({ op: 'remove-sheet', sheet: 'A' }));
    expect(readSnapshot(done, null).sheets).toEqual([
      expect.objectContaining({ name: 'B', names: [{ name: 'n', formula: '=B!$A$1' }] }),
    ]);
  });

  test('names change and go', () => {
    const before = '=Datos!$B$2:$B$3';
    const set = (after: string | null): Operation =>
      operation({ op: 'set-name', name: 'Horas', scope: null, before, after });
    const pkg = expectUndone(torture(), set("='Datos'!$B$2"));
    expect(pkg.text('xl/workbook.xml')).toContain(
      `<definedName name="Horas" comment="Por oficina">'Datos'!$B$2</definedName>`,
    );
    expect(readSnapshot(expectUndone(torture(), set(null)), null).names).toEqual([]);
  });

  test('our settings come beside the other custom XML, change and go', () => {
    const text = '<ajustes xmlns="urn:seguimiento-paac:ajustes:1">{"a":"&lt;"}</ajustes>';
    const set = (before: string | null, after: string | null): Operation =>
      operation({ op: 'set-settings', before, after });
    const pkg = torture();
    const first = apply(pkg, set(null, text)).pkg;
    expect(readSnapshot(first, null).settings).toBe(text);
    expect(first.text('customXml/item1.xml')).toBe(pkg.text('customXml/item1.xml'));
    const second = apply(first, set(text, text.replace('a', 'b'))).pkg;
    expect(second.paths()).toEqual(first.paths());
    const gone = apply(second, set(text.replace('a', 'b'), null)).pkg;
    expect(gone.paths()).toEqual(pkg.paths());
    for (const path of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels'])
      expect(gone.text(path)).toBe(pkg.text(path));
  });
});

describe('what stands around the cells', () => {
  const PLAN = 'xl/worksheets/plan.xml';
  const rule = (formula: string) => ({ formula, fill: '#FFC7CE', fontColor: '#9C0006', stopIfTrue: true });

  test('our marks come after the user’s, below them, and go alone', () => {
    const set = operation({
      op: 'set-conditional-formats',
      sheet: 'Rendición de cuentas',
      beforeArea: null,
      before: [],
      area: area('J5:J10'),
      after: [rule('=$J5="Atrasada"'), rule('=$J5="<"')],
    });
    const pkg = expectUndone(torture(), set);
    expect(pkg.text(PLAN)).toContain(
      '</conditionalFormatting><conditionalFormatting sqref="J5:J10"><cfRule type="expression" dxfId="1" priority="3" stopIfTrue="1">' +
        '<formula>$J5="Atrasada"</formula></cfRule><cfRule type="expression" dxfId="1" priority="4" stopIfTrue="1">' +
        '<formula>$J5="&lt;"</formula></cfRule></conditionalFormatting><dataValidations',
    );
    expect(pkg.text('xl/styles.xml')).toContain('<dxfs count="2">');
  });

  test('the first mark of a sheet stands where Excel wants it, not inside an old view', () => {
    const view =
      '</sheetData><customSheetViews><customSheetView guid="{0}"><pageMargins/></customSheetView></customSheetViews><pageMargins/>';
    const pkg = changed((text) => text.replace('</sheetData>', view));
    const set = operation({
      op: 'set-conditional-formats',
      sheet: 'P',
      beforeArea: null,
      before: [],
      area: area('A1'),
      after: [rule('=A1=1')],
    });
    expect(apply(pkg, set).pkg.text(SHEET)).toMatch(
      /<\/customSheetViews><conditionalFormatting .*<\/conditionalFormatting><pageMargins\/>/,
    );
  });

  test('validations: ours is added, a cell that has one is left to the user', () => {
    const validation = {
      kind: 'decimal-at-least',
      minimum: 0,
      promptTitle: 'Valor',
      prompt: 'Un "número" ≥ 0',
    } as const;
    const set = (address: string): Operation =>
      operation({
        op: 'set-validation',
        sheet: 'Rendición de cuentas',
        area: area(address),
        before: null,
        after: validation,
      });
    const applied = apply(torture(), set('J5:J10'), set('G5:H6'));
    expect(applied.pkg.text(PLAN)).toContain('<dataValidations count="2">');
    expect(applied.pkg.text(PLAN)).toContain('operator="greaterThanOrEqual" allowBlank="1" showInputMessage="1"');
    expect(applyPatch(applied.pkg, applied.inverse).pkg.text(PLAN)).toContain('<dataValidations count="1">');
  });

  test('merges: new ones, the same again, and none across another', () => {
    const merge = (address: string): Operation =>
      operation({ op: 'merge', sheet: 'Rendición de cuentas', area: area(address) });
    expect(expectUndone(torture(), merge('J5:J6')).text(PLAN)).toContain('<mergeCells count="2">');
    expect(apply(torture(), merge('A1:H1')).inverse.operations).toEqual([]);
    expect(() => apply(torture(), merge('H1:I2'))).toThrow(expect.objectContaining({ code: 'merge-conflict' }));
    const unmerge = operation({ op: 'unmerge', sheet: 'Rendición de cuentas', area: area('A1:H1') });
    expect(expectUndone(torture(), unmerge).text(PLAN)).not.toContain('mergeCells');
  });

  test('widths: overlapping bands are parted first, the last column is 16,384', () => {
    const { pkg } = apply(torture(), operation({ op: 'set-column-width', sheet: 'Datos', column: 3, width: 20 }));
    expect(/<cols>.*<\/cols>/.exec(pkg.text('xl/worksheets/sheet7.xml')!)![0]).toBe(
      '<cols><col width="12" customWidth="1" min="1" max="2"/><col width="30" customWidth="1" hidden="1" min="3" max="3"/>' +
        '<col width="20.7109375" customWidth="1" min="4" max="4"/><col width="12" customWidth="1" min="5" max="5"/></cols>',
    );
    const wide = expectUndone(
      torture(),
      operation({ op: 'set-column-width', sheet: 'Rendición de cuentas', column: 9, width: 10 }),
    );
    expect(wide.text(PLAN)).toContain(
      'min="9" max="9"/><col width="10.7109375" style="1" customWidth="1" min="10" max="10"/>',
    );
    expect(wide.text(PLAN)).toContain('min="11" max="16384"/>');
  });

  test('a hidden column that gets a width is seen, until it is undone', () => {
    const pkg = expectUndone(open(), operation({ op: 'set-column-width', sheet: 'P', column: 1, width: 9 }));
    expect(pkg.text(SHEET)).toContain('<col width="9.7109375" customWidth="1" min="2" max="2"/>');
    const hidden = open({ sheets: [{ name: 'P', rows: [['a', 'b']], hiddenColumns: ['B'] }] });
    const seen = expectUndone(hidden, operation({ op: 'set-column-width', sheet: 'P', column: 1, width: 9 }));
    expect(sheetOf(seen).hiddenColumns).toEqual([]);
  });

  test('heights, frozen rows, page setup', () => {
    const setup = {
      landscape: true,
      paper: 'legal',
      fitToWidth: true,
      printArea: area('A1:C9'),
      titleRows: [0, 1],
      footerLeft: 'a & b',
      footerRight: '&P',
    } as const;
    const sheet = 'Rendición de cuentas';
    const pkg = expectUndone(
      torture(),
      operation({ op: 'set-row-height', sheet, row: 4, height: 50 }),
      operation({ op: 'set-row-height', sheet, row: 5, height: null }),
      operation({ op: 'set-row-height', sheet, row: 40, height: 12 }),
      operation({ op: 'set-row-height', sheet, row: 41, height: 27, isEstimate: true }),
      operation({ op: 'set-frozen-rows', sheet, rows: 6 }),
      operation({ op: 'set-page-setup', sheet, setup }),
    );
    const text = pkg.text(PLAN)!;
    expect(text).toContain('<row r="5" ht="50" customHeight="1">');
    expect(text).toContain('<row r="6">');
    expect(text).toContain('<row r="42" ht="27">');
    expect(text).toContain('<pane xSplit="2" ySplit="6" topLeftCell="C7" activePane="bottomRight" state="frozen"/>');
    expect(text).toContain(
      '<pageSetup paperSize="5" orientation="landscape" r:id="rId4" fitToWidth="1" fitToHeight="0"/>',
    );
    expect(text).toContain('<oddHeader>&amp;CPAAC 2017</oddHeader><oddFooter>&amp;La &amp; b&amp;R&amp;P</oddFooter>');
    expect(pkg.text('xl/workbook.xml')).toContain(`localSheetId="0">'Rendición de cuentas'!$1:$2</definedName>`);
    const back = applyPatch(pkg, apply(torture(), operation({ op: 'set-page-setup', sheet, setup })).inverse).pkg;
    expect(back.text('xl/workbook.xml')).not.toContain('Print_Titles');
  });

  test('an Excel table is widened with its columns, its filter and its header', () => {
    const table: WorkbookSpec = {
      sheets: [
        {
          name: 'P',
          rows: [
            ['a', 'b'],
            [1, 2],
            ['total', 3],
          ],
          listObjects: [{ name: 'T', area: 'A1:B3', hasTotalsRow: true }],
        },
      ],
    };
    const pkg = expectUndone(
      open(table),
      setCell('P', 'C1', BLANK, value('Días de\natraso')),
      operation({ op: 'resize-list-object', sheet: 'P', name: 'T', before: area('A1:B3'), after: area('A1:C3') }),
    );
    const text = pkg.text('xl/tables/table1.xml')!;
    expect(text).toContain('ref="A1:C3"');
    expect(text).toContain('<autoFilter ref="A1:C2"/>');
    expect(text).toContain('<tableColumns count="3">');
    expect(text).toContain('<tableColumn id="3" name="Días de_x000a_atraso"/>');
  });

  test('two columns of a table cannot have one name', () => {
    const table: WorkbookSpec = {
      sheets: [
        {
          name: 'P',
          rows: [
            ['a', 'b'],
            [1, 2],
          ],
          listObjects: [{ name: 'T', area: 'A1:B2' }],
        },
      ],
    };
    expect(() => apply(open(table), setCell('P', 'B1', value('b'), value('A')))).toThrow(
      expect.objectContaining({ code: 'occupied' }),
    );
  });
});

describe('what stops a write', () => {
  test('a cell that changed stops everything, and is named', () => {
    const pkg = open();
    const operations = [
      setCell('P', 'A2', value(1), value(9)),
      setCell('P', 'B2', value(99), value(9)),
      setCell('P', 'Z9', value('x'), BLANK),
    ];
    expect(() => apply(pkg, ...operations)).toThrow(
      expect.objectContaining({
        code: 'stale',
        cells: [
          { sheet: 'P', row: 1, column: 1 },
          { sheet: 'P', row: 8, column: 25 },
        ],
      }),
    );
    expect(valueAt(sheetOf(pkg), 1, 0)).toBe(1);
  });

  test.each([
    ['a name', operation({ op: 'set-name', name: 'x', scope: null, before: '=P!$A$1', after: null })],
    ['a cell below a merge', operation({ op: 'merge', sheet: 'P', area: area('A1:A2') })],
    ['settings', operation({ op: 'set-settings', before: '<a/>', after: null })],
    [
      'a mark',
      operation({
        op: 'set-conditional-formats',
        sheet: 'P',
        beforeArea: area('A1'),
        before: [{ formula: '=A1', fill: '#000000', fontColor: null, stopIfTrue: true }],
        area: null,
        after: [],
      }),
    ],
    ['a sheet of that name', operation({ op: 'add-sheet', sheet: 'OTRA', tabColor: null })],
    ['a sheet with cells of the user', operation({ op: 'remove-sheet', sheet: 'Otra' })],
    ['the formula beside an equal value', setCell('P', 'B3', value(6), BLANK)],
  ])('%s that is not as it was is stale', (_, changedOperation) => {
    expect(() => apply(open(), changedOperation)).toThrow(expect.objectContaining({ code: 'stale' }));
  });

  test('with keep, only the units of what changed are left', () => {
    const operations = [
      setCell('P', 'A2', value(1), value(9), 'one'),
      setCell('P', 'B2', value(99), value(9), 'two'),
      setCell('P', 'A1', value('a'), value('z'), 'two'),
    ];
    const applied = applyPatch(open(), patch(...operations), { onStale: 'keep' });
    expect(applied.keptUnits).toEqual(['two']);
    expect(sheetOf(applied.pkg).values).toEqual([
      ['a', 'b'],
      [9, 2],
      [3, 6],
    ]);
  });

  test.each([
    ['a protected sheet', { sheets: [{ name: 'P', isProtected: true, rows: [['a']] }] }, 'protected'],
    ['a sheet that is gone', { sheets: [{ name: 'Q', rows: [['a']] }] }, 'not-found'],
  ])('%s', (_, of, code) => {
    expect(() => apply(open(of), setCell('P', 'A1', value('a'), BLANK))).toThrow(expect.objectContaining({ code }));
  });

  test('a locked structure allows no new sheet', () => {
    const parts = buildParts(spec);
    const text = parts['xl/workbook.xml']!.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>');
    const pkg = openPackage(zipParts({ ...parts, 'xl/workbook.xml': text }));
    expect(readSnapshot(pkg, null)).toMatchObject({ isReadOnly: false, isStructureProtected: true });
    expect(() => apply(pkg, operation({ op: 'add-sheet', sheet: 'N', tabColor: null }))).toThrow(
      expect.objectContaining({ code: 'structure-protected' }),
    );
  });
});
