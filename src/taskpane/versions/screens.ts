/** What is fetched when one of the two jobs is opened: their screens and the core behind them. */
export { VersionsScreen } from './VersionsScreen';
export { PortfolioScreen } from './PortfolioScreen';
