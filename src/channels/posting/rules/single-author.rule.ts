import { hold, pass, type Rule } from '../rule.js';

/**
 * Holds a post that has not exactly one author. Attack: with two, the one we check is not always the one
 * that readers are shown (RFC 7489 §6.6.1).
 */
export const singleAuthor: Rule = ({ message, author }) => {
  const { fromFieldCount: fields, from } = message;
  if (fields > 1 || from.length > 1) return hold('several-authors', { fields, mailboxes: from.length });
  // A message that could not be read has no author we know of: `unreadable` says so better.
  return author.address === '' && message.unreadable === null ? hold('no-author') : pass;
};
