import { hold, pass, type Rule } from '../rule.js';

/** Holds a post whose receivers nobody could name: a rule of another version is not read as an empty one. */
export const audienceUnreadable: Rule = ({ list }) =>
  list.audience.kind === 'unreadable' ? hold('audience-unreadable') : pass;
