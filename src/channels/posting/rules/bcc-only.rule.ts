import { hold, pass, type Rule } from '../rule.js';

/** Holds a post that names the list nowhere: unwanted mail does, and replies to it would miss the list. */
export const bccOnly: Rule = ({ message }) =>
  // A message that could not be read may well name it: `unreadable` holds that one.
  message.namesList || message.unreadable !== null ? pass : hold('bcc-only');
