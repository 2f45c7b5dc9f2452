import { FileWorkbookHost } from '../../src/xlsx/file-host';
import { buildWorkbook } from '../support/build-workbook';
import { describeHost } from '../support/host-contract';

describeHost('A file', { open: (spec) => FileWorkbookHost.open(buildWorkbook(spec), 'plan.xlsx') });
