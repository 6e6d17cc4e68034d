import { hold, pass, type Rule } from '../rule.js';

/** Holds a post whose author is denied by the author's own domain, or not as sure as the list asks. */
export const forgedAuthor: Rule = ({ author, list }) => {
  if (author.identity === 'contradicted') return hold('identity-contradicted');
  return list.requiresProof && author.identity !== 'proven' ? hold('identity-unproven') : pass;
};
