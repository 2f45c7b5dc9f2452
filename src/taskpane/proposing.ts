/** What the core writes, and what it remembers: fetched by `core-line.ts` once there is something to propose. */
import { type Analysis } from '../core/analysis';
import { findOutdated, outdatedSentence } from '../core/output/outdated';
import { type Choices, type Circumstances, proposeChanges } from '../core/propose';
import { type Foresight } from './line';
import { obstaclesOf } from './preview-boxes';

export { withReason } from '../core/output/ignore';
export { proposeChanges } from '../core/propose';

/** What a proposal comes to. */
export function foreseeChanges(analysis: Analysis, choices: Choices, circumstances: Circumstances): Foresight {
  const proposal = proposeChanges(analysis, choices, circumstances);
  const outdated = findOutdated(analysis);
  const sentence = outdated && outdatedSentence(outdated);
  return {
    changes: proposal.patch.operations.length,
    obstacles: obstaclesOf(proposal),
    ...(sentence !== null && { outdated: sentence }),
  };
}
