import type { DemoPerson } from '../world/people.js';

/** X who are alive: those with a lifetime address. */
export function inDirectory(people: readonly DemoPerson[]): DemoPerson[] {
  return people.filter(({ promotion, deceasedOn }) => promotion !== null && deceasedOn === null);
}
