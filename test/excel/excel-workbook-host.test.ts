import { openExcel } from '../support/open-excel';
import { describeHost } from '../support/host-contract';

describeHost('Excel', { open: (spec) => openExcel(spec).host });
