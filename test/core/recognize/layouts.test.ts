/** Every layout of test/workbooks/layouts, recognised exactly. */
import { recognizeTables } from '../../../src/core/recognize/recognize';
import { buildSnapshot } from '../../support/workbook-spec';
import { LAYOUTS } from '../../workbooks/layouts/index';
import { expectedOf, readOut } from './read-out';

test.each(LAYOUTS.map((layout) => [layout.name, layout] as const))('%s', (_, layout) => {
  const recognition = recognizeTables(buildSnapshot(layout.workbook));
  expect(readOut(recognition, layout.tables)).toEqual(expectedOf(layout));
});
