import { hold, pass, type Rule } from '../rule.js';

/** Holds a message that could not be parsed: a person looks at its headers, and no post is lost. */
export const unreadable: Rule = ({ message }) =>
  message.unreadable === null ? pass : hold('unreadable', { cause: message.unreadable });
