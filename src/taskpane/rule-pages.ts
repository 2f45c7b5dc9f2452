/**
 * The pages of the rules, fetched when one is opened. The build gives this module the rules with their texts and examples,
 * and all others those that check (`scripts/rule-part-loader.cjs`).
 */
import { findRule } from '../core/rules';
import { pageOf, type RulePage } from '../core/rules/page';

/** null where there is no such rule. */
export function findRulePage(id: string): RulePage | null {
  const rule = findRule(id);
  return rule && pageOf(rule);
}
