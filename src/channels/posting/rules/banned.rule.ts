import { pass, reject, type Rule } from '../rule.js';

/** Rejects an address that the list refuses by name. */
export const banned: Rule = ({ author }) => (author.isBanned ? reject('banned') : pass);
