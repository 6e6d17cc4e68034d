import type { Verdict } from './decision.js';
import type { EchoFacts } from './posting-context.js';
import { pass, steer } from './rule.js';

/** What its echoes say of a post. @param isOwn its author animates the list's group */
export function echoVerdict(
  { lists, groups, people, directory, days, fromLists, fewestPeople, mostShare, word }: EchoFacts,
  isOwn: boolean,
): Verdict {
  if (word === 'held') return steer('campaign-held');
  if (word === 'allowed' || isOwn || groups < 2) return pass;
  if (lists >= fromLists) return steer('across-lists', { lists, groups, days });
  if (people === null || people <= Math.max(fewestPeople, mostShare * directory)) return pass;
  return steer('across-lists-wide', { lists, people, directory });
}
