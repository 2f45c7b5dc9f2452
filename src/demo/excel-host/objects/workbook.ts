/** Workbook, application and the collections that hang on the workbook. */
import { type Book } from '../book';
import { defineKind } from '../kind';
import { namesKind } from './names';
import { customXmlPartsKind } from './xml-parts';
import { worksheetsKind } from './worksheet';
import { NORMAL_STYLE } from '../cell-style';

const applicationKind = defineKind<Book>({
  name: 'Application',
  values: { CalculationMode: { get: () => 'Automatic' } },
  methods: {
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

const styleFontKind = defineKind<null>({
  name: 'RangeFont',
  values: {
    Name: { get: () => NORMAL_STYLE.fontName },
    Size: { get: () => NORMAL_STYLE.fontSize },
    Color: { get: () => NORMAL_STYLE.fontColor },
  },
});

const styleKind = defineKind<string>({
  name: 'Style',
  values: { Name: { get: (name) => name } },
  objects: { Font: () => styleFontKind.of(null) },
});

const stylesKind = defineKind<Book>({
  name: 'StyleCollection',
  item: (_, name) => (name === 'Normal' ? styleKind.of('Normal') : null),
  methods: { GetItemOrNullObject: (_, [name]) => (name === 'Normal' ? styleKind.of('Normal') : null) },
});

export const workbookKind = defineKind<Book>({
  name: 'Workbook',
  values: {
    Name: { get: (book) => book.state.fileName },
    ReadOnly: { get: (book) => book.state.isReadOnly },
    Use1904DateSystem: { get: (book) => book.state.dateSystem === 1904 },
  },
  objects: {
    Application: (book) => applicationKind.of(book),
    Worksheets: (book) => worksheetsKind.of(book),
    Names: (book) => namesKind.of({ book, sheet: null }),
    CustomXmlParts: (book) => customXmlPartsKind.of({ book, namespace: null }),
    Styles: (book) => stylesKind.of(book),
  },
});
