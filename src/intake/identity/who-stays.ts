import type { Person } from '../../community/directory/person.entity.js';
import type { PersonPair } from '../../foundation/people-holder.js';

type Account = Pick<Person, 'id' | 'isRegistered' | 'createdAt'>;

/**
 * Of two accounts that one person proved to hold, which is kept: the one of the directory, else the elder. Null when
 * both are of the directory: then it says they are two people, and an operator looks first.
 */
export function whoStays(one: Account, other: Account): PersonPair | null {
  if (one.isRegistered && other.isRegistered) return null;
  const isOne = one.isRegistered || (!other.isRegistered && one.createdAt <= other.createdAt);
  return isOne ? { keptId: one.id, goneId: other.id } : { keptId: other.id, goneId: one.id };
}
