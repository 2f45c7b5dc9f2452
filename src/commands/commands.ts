/**
 * The page that Excel loads for the ribbon. Its buttons open the pane, which Excel does by itself (`ShowTaskpane`
 * in the manifest); the page must only say that it is ready.
 */
import { whenOfficeIsReady } from '../excel/office-ready';

void whenOfficeIsReady();
