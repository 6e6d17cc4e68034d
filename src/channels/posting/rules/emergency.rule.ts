import { hold, pass, type Rule } from '../rule.js';

/** Holds every post while the list's emergency brake is on; it is off at the very moment it names. */
export const emergency: Rule = ({ now, list }) =>
  list.heldUntil !== null && now < list.heldUntil ? hold('emergency-held') : pass;
