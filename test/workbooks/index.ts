/** The plans of the tests, each with the cutoff at which it was followed up; every law is tried on those of TEST_PLANS. */
import { type WorkbookSpec } from '../support/workbook-spec';
import { cityAccountability2020 } from './city-accountability-2020';
import { cityAccountability2022 } from './city-accountability-2022';
import { faultyCity2022 } from './faulty-city-2022';
import { faultyHospital2022 } from './faulty-hospital-2022';
import { labourAccountability2020 } from './labour-accountability-2020';
import { labourParticipation2020 } from './labour-participation-2020';
import { ministry2017 } from './ministry-2017';
import { noPlan2022 } from './no-plan-2022';

export interface TestPlan {
  readonly name: string;
  readonly spec: WorkbookSpec;
  /** YYYY-MM-DD */
  readonly cutoff: string;
}

/** Plans of invented entities with the faults that people make, for each rule at least one that it finds. */
export const FAULTY_PLANS: readonly TestPlan[] = [
  { name: 'faulty-city-2022', spec: faultyCity2022, cutoff: '2022-08-31' },
  { name: 'faulty-hospital-2022', spec: faultyHospital2022, cutoff: '2022-06-30' },
  { name: 'no-plan-2022', spec: noPlan2022, cutoff: '2022-08-31' },
];

export const TEST_PLANS: readonly TestPlan[] = [
  { name: 'ministry-2017', spec: ministry2017, cutoff: '2017-04-30' },
  { name: 'labour-accountability-2020', spec: labourAccountability2020, cutoff: '2020-12-31' },
  { name: 'labour-participation-2020', spec: labourParticipation2020, cutoff: '2020-12-31' },
  { name: 'city-accountability-2020', spec: cityAccountability2020, cutoff: '2020-08-31' },
  { name: 'city-accountability-2022', spec: cityAccountability2022, cutoff: '2022-08-31' },
];
