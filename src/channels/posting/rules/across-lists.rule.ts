import { echoVerdict } from '../echo-verdict.js';
import type { Rule } from '../rule.js';

/** One post on one list is that list's own affair; the same text on lists of several groups is an announcement. */
export const acrossLists: Rule = ({ author, echoes }) => echoVerdict(echoes, author.isAnimator);
