import { FileWorkbookHost } from '../../src/xlsx/file-host';
import { buildWorkbook } from '../support/build-workbook';
import { describeUndo } from '../support/undo-contract';

describeUndo('a file', (spec) => FileWorkbookHost.open(buildWorkbook(spec), 'plan.xlsx'));
