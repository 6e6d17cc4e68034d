import { pass, reject, type Rule } from '../rule.js';

/** Rejects the posts of a person whom a measure in force forbids to post. */
export const postingSuspended: Rule = ({ author }) =>
  author.measure === 'posting-suspended' ? reject('posting-suspended') : pass;
