import { familyName } from '../names/family-names.js';
import { givenNames } from '../names/given-names.js';
import type { AddressBook } from './address-book.js';
import type { Random } from './random.js';

/** A subscriber by address only: somebody's cousin, a neighbour of the sailing club, a speaker who stayed. */
export interface DemoGuest {
  readonly name: string;
  readonly address: string;
}

export function inventGuests(count: number, book: AddressBook, random: Random): DemoGuest[] {
  return Array.from({ length: count }, () => {
    const era = random.pick(givenNames);
    const given = random.pick(random.chance(0.5) ? era.women : era.men);
    const family = familyName(random);
    return { name: `${given} ${family}`, address: book.inventOne(given, family) };
  });
}
