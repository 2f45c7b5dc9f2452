/**
 * The table of faults: what goes wrong in Excel, what the pane then says, and that the workbook is as before. All of it
 * through Microsoft's client and the pane's own session.
 */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { type HostErrorCode } from '../../src/core/host';
import { leaveTableOut } from '../../src/core/recognize/correct';
import { type Book } from '../../src/demo/excel-host/book';
import { type Fault } from '../../src/demo/excel-host/traffic';
import { ProblemBar } from '../../src/taskpane/components/Problem';
import { SessionContext } from '../../src/taskpane/components/session-context';
import { registerPaneIcons } from '../../src/taskpane/icons';
import { type Session } from '../../src/taskpane/session';
import { firstWritten, openPane, type OpenedPane, openPreview, SHEET } from '../support/open-pane';
import { serial } from '../support/workbook-spec';

registerPaneIcons();

/** What the pane shows of the failure. */
function shown(session: Session): string {
  const { problem } = session.state();
  if (!problem) return '';
  const bar = createElement(ProblemBar, { problem });
  const html = renderToStaticMarkup(createElement(SessionContext.Provider, { value: session }, bar));
  return html.replace(/<[^>]+>/g, ' ');
}

const codeOf = (session: Session): string | undefined => session.state().problem?.code;

/** The n-th time that contents are written. */
const contents = (nth: number): Fault['action'] => ({ name: 'Formulas', nth });

/** Somebody else fills the first cell of the plan that is about to be written. */
function typeInto(opened: OpenedPane, value: string): void {
  const { row, column } = firstWritten(opened);
  opened.book.setCell(SHEET, row, column, { formula: null, value });
}

interface Row {
  readonly name: string;
  /** Once the pane has read the workbook and shows the preview. */
  readonly play: (opened: OpenedPane) => void;
  readonly code: HostErrorCode;
  readonly says: RegExp;
  readonly wayOut: RegExp;
  /** What somebody else has typed meanwhile into one cell. */
  readonly typed?: string;
}

const sheetOf = (book: Book) => book.sheets[0]!;

const WHILE_APPLYING: readonly Row[] = [
  {
    name: 'the sheet is protected',
    play: ({ book }) => sheetOf(book).update({ isProtected: true }),
    code: 'protected',
    says: new RegExp(`La hoja «${SHEET}» está protegida; no se escribió nada`),
    wayOut: /Revisar &gt; Desproteger hoja/,
  },
  {
    name: 'the structure of the workbook is protected',
    play: ({ book }) => book.update({ isStructureProtected: true }),
    code: 'structure-protected',
    says: /La estructura del libro está protegida y no admite hojas nuevas; no se escribió nada/,
    wayOut: /Revisar &gt; Proteger libro/,
  },
  {
    name: 'Protected View refuses everything',
    play: ({ excel }) => excel.inject({ request: 'every', code: 'AccessDenied' }),
    code: 'protected-view',
    says: /está en Vista protegida/,
    wayOut: /Habilitar edición/,
  },
  {
    name: 'the file is open for reading only',
    play: ({ book }) => book.update({ isReadOnly: true }),
    code: 'read-only',
    says: /abierto como solo lectura; no se escribió nada/,
    wayOut: /guarde una copia con otro nombre/,
  },
  {
    name: 'a cell is being edited, and Excel does not wait',
    play: ({ excel }) => excel.inject({ request: 'write', code: 'InvalidOperationInCellEditMode' }),
    code: 'editing',
    says: /Hay una celda en edición/,
    wayOut: /Enter o Esc/,
  },
  {
    name: 'another workbook is in front',
    play: ({ excel }) => excel.inject({ request: 1, code: 'InactiveWorkbook', action: 1 }),
    code: 'other-workbook',
    says: /Excel tiene delante otro libro/,
    wayOut: /Haga clic en el libro del plan/,
  },
  {
    name: 'the sheet was renamed',
    play: ({ book }) => sheetOf(book).update({ name: 'Plan 2027' }),
    code: 'not-found',
    says: new RegExp(`La hoja «${SHEET}» ya no está o cambió de nombre; no se escribió nada`),
    wayOut: /Vuelva a leer el libro/,
  },
  {
    name: 'the sheet was deleted',
    play: ({ book }) => {
      book.addSheet('Otra');
      book.removeSheet(sheetOf(book));
    },
    code: 'not-found',
    says: new RegExp(`La hoja «${SHEET}» ya no está`),
    wayOut: /Vuelva a leer el libro/,
  },
  {
    name: 'cells changed since they were read',
    play: (opened) => typeInto(opened, 'mío'),
    code: 'stale',
    says: /El libro cambió mientras usted lo revisaba; no se escribió nada.*Celdas: [A-Z]+\d+ de/s,
    wayOut: /Vuelva a leer el libro, mire de nuevo la vista previa/,
  },
  {
    name: 'a co-author writes between the comparison and the write',
    play: (opened) => opened.excel.inject({ request: 'write', meanwhile: () => typeInto(opened, 'de otra persona') }),
    typed: 'de otra persona',
    code: 'stale',
    says: /El libro cambió mientras usted lo revisaba.*Celdas: [A-Z]+\d+ de/s,
    wayOut: /Vuelva a leer el libro/,
  },
  {
    name: 'a filter is in the way',
    play: ({ excel }) => excel.inject({ request: 'write', code: 'FilteredRangeConflict', action: contents(3) }),
    code: 'failed-restored',
    says: /Un filtro activo impide escribir en la tabla\. Lo que alcanzó a escribirse ya se quitó/,
    wayOut: /Datos &gt; Borrar/,
  },
  {
    name: 'merged cells are in the way',
    play: ({ excel }) => excel.inject({ request: 'write', code: 'MergedRangeConflict', action: contents(3) }),
    code: 'failed-restored',
    says: /celdas combinadas ocupan el sitio.*Lo que alcanzó a escribirse ya se quitó/s,
    wayOut: /Separe esas celdas/,
  },
  {
    name: 'every message is too large',
    play: ({ excel }) => excel.inject({ request: 'every', code: 'RequestPayloadSizeLimitExceeded' }),
    code: 'too-large',
    says: /más grande de lo que Excel deja leer o escribir/,
    wayOut: /solo las hojas del plan/,
  },
  {
    name: 'this Excel lacks a call',
    play: ({ excel }) => excel.inject({ request: 'write', code: 'ApiNotFound', action: contents(3) }),
    code: 'failed-restored',
    says: /Este Excel no tiene lo que hace falta para este paso\. Lo que alcanzó a escribirse ya se quitó/,
    wayOut: /Excel 2021 o posterior/,
  },
  {
    name: 'Excel fails in the middle of the write',
    play: ({ excel }) => excel.inject({ request: 'write', code: 'GeneralException', action: contents(4) }),
    code: 'failed-restored',
    says: /falló a mitad de camino\. Lo que alcanzó a escribirse ya se quitó: el libro está como antes/,
    wayOut: /Reintente\. Si vuelve a fallar, copie el diagnóstico/,
  },
];

test.each(WHILE_APPLYING)('$name: said, with a way out, and nothing is lost', async (row) => {
  const opened = await openPreview();
  const { book, session } = opened;
  row.play(opened);
  const before = book.toSnapshot();
  await session.apply();
  expect(codeOf(session)).toBe(row.code);
  expect(shown(session)).toMatch(row.says);
  expect(shown(session)).toMatch(row.wayOut);
  expect(shown(session)).toContain('Copiar diagnóstico');
  if (row.typed !== undefined) blankOne(book, row.typed);
  expect(book.toSnapshot()).toEqual(before);
  expect(session.state().written).toEqual([]);
});

/** What somebody else typed is there, in one cell; then it is taken out. */
function blankOne(book: Book, typed: string): void {
  const found = book.sheets.flatMap((sheet) =>
    [...sheet.stored()].filter(({ cell }) => cell.value === typed).map((at) => ({ sheet, ...at })),
  );
  expect(found).toHaveLength(1);
  for (const { sheet, row, column } of found) sheet.setContent(row, column, { formula: null, value: null }, 'user');
}

describe('while reading', () => {
  test('a file in Protected View is said to be that, and is read once it may be', async () => {
    const { excel, session } = openPane();
    excel.inject({ request: 'every', code: 'AccessDenied' });
    await session.start();
    expect(codeOf(session)).toBe('protected-view');
    expect(shown(session)).toMatch(/Vista protegida.*Habilitar edición/s);
    excel.clearFaults();
    await session.retry();
    expect(session.state().problem).toBeNull();
    expect(session.state().inspection!.recognition.tables).toHaveLength(1);
  });

  test('a cell in edition is waited for', async () => {
    const { excel, session } = openPane();
    excel.beginEdit();
    const started = session.start();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(session.state()).toMatchObject({ work: { kind: 'reading' }, workbook: null, problem: null });
    expect(excel.traffic).toHaveLength(0);
    excel.endEdit();
    await started;
    expect(session.state()).toMatchObject({ work: null, problem: null });
    expect(session.state().workbook!.sheets[0]!.name).toBe(SHEET);
  });

  test.each(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'])(
    '%s in the middle: the message is sent again in parts',
    async (code) => {
      const { excel, session } = openPane();
      // After the registration for changes and the first two of the reading.
      excel.inject({ request: 4, code });
      await session.start();
      expect(session.state().problem).toBeNull();
      expect(session.state().workbook).toEqual(excel.book.toSnapshot());
    },
  );

  test('an Excel that gives more than it can send says so', async () => {
    const { excel, session } = openPane();
    excel.inject({ request: 'every', code: 'ResponsePayloadSizeLimitExceeded' });
    await session.start();
    expect(shown(session)).toMatch(/más grande de lo que Excel deja leer o escribir de una vez.*Excel de escritorio/s);
  });
});

describe('while writing', () => {
  test.each(['RequestPayloadSizeLimitExceeded', 'ResponsePayloadSizeLimitExceeded'])(
    '%s: in smaller messages all is written, once',
    async (code) => {
      const smooth = await openPreview();
      await smooth.session.apply();
      const { excel, book, session } = await openPreview();
      excel.inject({ request: 'write', code });
      await session.apply();
      expect(session.state().problem).toBeNull();
      expect(session.state().written).toHaveLength(1);
      expect(book.toSnapshot()).toEqual(smooth.book.toSnapshot());
    },
  );

  test('a workbook that takes no custom parts is written all the same', async () => {
    const { excel, book, session } = await openPreview();
    excel.inject({ request: 'write', code: 'GeneralException', action: { name: 'Add', nth: 1 } });
    await session.apply();
    expect(session.state().problem).toBeNull();
    expect(book.sheets.map(({ name }) => name)).toContain('Cronograma PAAC');
  });
});

test('going to a cell while another workbook is in front names the cell', async () => {
  const { excel, session } = openPane();
  await session.start();
  excel.inject({ request: 1, code: 'InvalidSelection', action: { name: 'Select', nth: 1 } });
  await session.reveal({ sheet: SHEET, row: 7, column: 1 });
  expect(shown(session)).toMatch(/delante otro libro.*vaya a la celda que se nombra aquí.*B8 de/s);
});

describe('what the pane says where it cannot write', () => {
  test.each([
    ['read-only', { isReadOnly: true }, /Este libro está abierto solo para lectura/],
    ['a protected structure', { isStructureProtected: true }, /La estructura de este libro está protegida/],
  ])(
    '%s: all is read and checked, the preview says why, what is said of the reading holds',
    async (_, change, says) => {
      const { book, session } = openPane();
      book.update(change);
      const before = book.toSnapshot();
      await session.start();
      await session.chooseCutoff(serial('2020-12-31'));
      const { analysis } = session.state();
      expect(analysis!.plan.activities.length).toBeGreaterThan(5);
      await session.openPreview('calculate');
      const { preview } = session.state();
      expect(preview!.chosen.patch.operations).toEqual([]);
      expect(preview!.offered.obstacles.map(({ message }) => message).join()).toMatch(says);
      await session.apply();
      session.closePreview();
      const [table] = analysis!.recognition.tables;
      await session.correct('prueba', (corrections) => leaveTableOut(corrections, table!.reference));
      expect(session.state().inspection!.recognition.tables).toHaveLength(0);
      expect(session.state().problem).toBeNull();
      if ('isReadOnly' in change) expect(book.toSnapshot()).toEqual(before);
    },
  );
});
