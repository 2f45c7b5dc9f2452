/** All layouts: each is recognised exactly, and stays so under moves, noise and other spellings. */
import { entityLayouts } from './entities';
import { followUpLayouts } from './follow-up';
import { headerLayouts } from './headers';
import { type Layout } from './layout';
import { otherKindLayouts } from './other-kinds';
import { ownLayouts } from './own';
import { misleadingLayouts } from './misleading';
import { morePeriodLayouts, periodLayouts } from './periods';
import { severalLayouts } from './several';

export const LAYOUTS: readonly Layout[] = [
  ...headerLayouts,
  ...periodLayouts,
  ...morePeriodLayouts,
  ...followUpLayouts,
  ...severalLayouts,
  ...otherKindLayouts,
  ...ownLayouts,
  ...entityLayouts,
  ...misleadingLayouts,
];
