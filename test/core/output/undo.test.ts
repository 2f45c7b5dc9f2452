import { describeUndo } from '../../support/undo-contract';
import { MemoryHost } from '../../support/pane-harness/memory-host';
import { buildSnapshot } from '../../support/workbook-spec';

describeUndo('plain data', (spec) => new MemoryHost(buildSnapshot(spec)));
