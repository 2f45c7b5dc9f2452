/** What is said of the reading of tables: fetched when a table is opened, or where there is something to say. */
export { NearTables } from './NearTables';
export { SaidReadings } from './SaidReadings';
export { TableReading } from './TableReading';
