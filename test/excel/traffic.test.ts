/** The budget of messages; `scripts/count-traffic.ts` prints the whole table, larger plans included. */
import { allowed, countTraffic, planOf, trafficTable } from '../support/traffic-table';

const LIMIT = 5 * 1024 * 1024;

test.each([
  [1, 10],
  [1, 100],
  [6, 60],
  [15, 60],
])('%i sheets with %i activities are read in three round trips and written in two', async (sheets, activities) => {
  const rows = await countTraffic(planOf(sheets, activities), '2024-08-31');
  expect(rows.map(({ work, roundTrips }) => [work, roundTrips])).toEqual([
    ['leer', 3],
    ['escribir', 2],
    ['deshacer', 2],
  ]);
  for (const { largest } of rows) expect(largest).toBeLessThan(LIMIT);
});

test('a plan that needs more messages needs no more than its bytes ask for', async () => {
  const rows = await countTraffic(planOf(30, 90), '2024-08-31');
  for (const row of rows) {
    expect(row.roundTrips).toBeLessThanOrEqual(allowed(row));
    expect(row.largest).toBeLessThan(LIMIT);
  }
  expect(trafficTable(rows).split('\n')).toHaveLength(5);
});
