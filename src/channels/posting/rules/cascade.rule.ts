import { brakeMinutes } from '../brake-minutes.js';
import { hold, pass, type Rule } from '../rule.js';
import { countsAsPlea } from '../pleas.js';

/** One or two misdirected commands are everyday life; a third one within ten minutes answers the others. */
const manyPleas = 3;

/** Holds the plea that makes a cascade: subscribers ask each other, and all the others, to be left alone. */
export const cascade: Rule = context => {
  const { brakePosts, recentPleas } = context.list;
  if (brakePosts === 0 || recentPleas + 1 < manyPleas || !countsAsPlea(context)) return pass;
  return hold('plea-cascade', { authors: recentPleas + 1, minutes: brakeMinutes });
};
