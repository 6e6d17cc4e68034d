import { pass, type Rule, steer } from '../rule.js';

/** One post on one list is that list's own affair; the same text on lists of several groups is an announcement. */
export const acrossLists: Rule = ({ author, echoes }) => {
  const { lists, groups, people, directory, days, fromLists, fewestPeople, mostShare, word } = echoes;
  if (word === 'held') return steer('campaign-held');
  if (word === 'allowed' || author.isAnimator || groups < 2) return pass;
  if (lists >= fromLists) return steer('across-lists', { lists, groups, days });
  if (people === null || people <= Math.max(fewestPeople, mostShare * directory)) return pass;
  return steer('across-lists-wide', { lists, people, directory });
};
