import { isOfficeDark } from '../../src/excel/office-theme';

/** Office's background as Excel tells it, and whether it is dark. */
test.each([
  ['#262626', true], // black
  ['#666666', true], // dark grey
  ['#F3F2F1', false], // colourful
  ['#FFFFFF', false],
  ['ffffff', false],
  [undefined, false], // an Excel that tells nothing
  ['transparent', false],
])('Office on %s is dark: %s', (bodyBackgroundColor, expected) => {
  const context = bodyBackgroundColor === undefined ? {} : { officeTheme: { bodyBackgroundColor } };
  Object.assign(globalThis, { Office: { context } });
  expect(isOfficeDark()).toBe(expected);
});
