import { pass, reject, type Rule } from '../rule.js';

/** Rejects every post to a list that no longer takes any. */
export const listClosed: Rule = ({ list }) =>
  list.isClosed ? reject('list-closed', { owner: list.ownerAddress }) : pass;
