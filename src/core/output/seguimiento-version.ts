/** The plan's own words at a build, by Código: what a later version is compared with. */
import { type Activity } from '../plan/plan';
import { versionActivities } from '../progress/plan-version';
import { type StoredVersion } from '../progress/stored-version';
import { type KeyedActivity } from './schedule';

export function storedVersion(items: readonly KeyedActivity[]): StoredVersion {
  const keys = new Map<Activity, string>(items.map(({ activity, key }) => [activity, key.toUpperCase()]));
  return versionActivities(
    items.map(({ activity }) => activity),
    (activity) => keys.get(activity) ?? null,
  );
}
