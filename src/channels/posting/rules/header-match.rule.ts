import { matchesGlob } from '../../../foundation/glob.js';
import { hold, pass, type Rule } from '../rule.js';
import { headerValues } from './header-values.js';

/** Holds a post with a header field that the list asks a moderator to look at; the first such pattern. */
export const headerMatch: Rule = ({ message, list }) => {
  const pattern = list.headerPatterns.find(({ field, glob }) =>
    headerValues(message, field.toLowerCase()).some(value => matchesGlob(glob, value)),
  );
  return pattern ? hold('header-match', { field: pattern.field, glob: pattern.glob }) : pass;
};
