import { hold, pass, type Rule } from '../rule.js';

/** Holds a message above the list's limit. Sizes are bytes as received (RFC 1870). */
export const tooLarge: Rule = ({ message, list }) =>
  message.bytes > list.maxBytes ? hold('too-large', { bytes: message.bytes, limit: list.maxBytes }) : pass;
