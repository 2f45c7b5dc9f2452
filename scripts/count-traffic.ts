/**
 * Prints how many round trips and bytes the add-in needs with Excel, for plans of many sizes. Counted between
 * Microsoft's own client and the host that stands in for Excel.
 *
 *   npx tsx scripts/count-traffic.ts            1 to 30 sheets, 10 to 1,000 activities
 *   npx tsx scripts/count-traffic.ts --large    and 10,000 activities, which takes minutes
 */
import { allowed, countTraffic, planOf, type TrafficRow, trafficTable } from '../test/support/traffic-table';

const SIZES: readonly (readonly [sheets: number, activities: number])[] = [
  [1, 10],
  [1, 100],
  [1, 1_000],
  [6, 100],
  [6, 1_000],
  [30, 300],
  [30, 1_000],
];
const LARGE: typeof SIZES = [
  [1, 10_000],
  [6, 10_000],
  [30, 10_000],
];

async function main(): Promise<void> {
  const rows: TrafficRow[] = [];
  for (const [sheets, activities] of process.argv.includes('--large') ? [...SIZES, ...LARGE] : SIZES) {
    rows.push(...(await countTraffic(planOf(sheets, activities), '2024-08-31')));
    console.error(`${sheets} sheets, ${activities} activities: done`);
  }
  console.log(trafficTable(rows));
  const over = rows.filter((row) => row.roundTrips > allowed(row));
  for (const row of over) console.error(`over the budget of ${allowed(row)}: ${JSON.stringify(row)}`);
  process.exitCode = over.length > 0 ? 1 : 0;
}

void main();
