import { describeUndo } from '../support/undo-contract';
import { openExcel } from '../support/open-excel';

describeUndo('Excel', (spec) => openExcel(spec).host);
