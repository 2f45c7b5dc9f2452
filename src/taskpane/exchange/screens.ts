/** What is fetched when one of the two jobs is opened: their screens, the core behind them, the writer of files. */
export { RequestsScreen } from './RequestsScreen';
export { ReportsScreen } from './ReportsScreen';
