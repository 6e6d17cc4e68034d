import { newcomerPosts, policyRow } from '../policies.js';
import { hold, pass, reject, type Rule } from '../rule.js';

/** Applies the list's posting policy to its author. */
export const policy: Rule = ({ author, list }) => {
  const row = policyRow(list.policy, author);
  if (row.outcome === 'accept') return pass;
  switch (row.code) {
    case 'newcomer':
      return hold('newcomer', { posts: author.subscription?.distributedPosts ?? 0, of: newcomerPosts });
    case 'animators-only':
      return reject('animators-only', { owner: list.ownerAddress });
    default:
      return hold(row.code);
  }
};
