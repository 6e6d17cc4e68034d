import { hold, pass, type Rule } from '../rule.js';

/** Holds a post to a list that grew past the share of the directory that lists may cover without the board. */
export const tooWide: Rule = ({ list }) =>
  list.audience.kind === 'too-wide'
    ? hold('too-wide', { covered: list.audience.covered, directory: list.audience.directory })
    : pass;
