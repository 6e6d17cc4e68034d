import { familyName as inventFamilyName } from '../names/family-names.js';
import { foreignNames } from '../names/foreign-names.js';
import { givenNames } from '../names/given-names.js';
import { personas, type Persona } from '../personas.js';
import { AddressBook } from './address-book.js';
import type { Random } from './random.js';

export interface DemoPerson {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly promotion: number | null;
  readonly language: 'fr' | 'en';
  /** `YYYY-MM-DD`. */
  readonly deceasedOn: string | null;
  /** The preferred one first. */
  readonly addresses: readonly string[];
}

export const firstPromotion = 1950;
export const lastPromotion = 2026;
const shareOfX = 14 / 17;
/** The school opened to women that year. */
const firstMixedPromotion = 1972;

/** `count` invented people: the personas first, then X from the oldest promotion on, then the others. */
export function inventPeople(count: number, now: Date, book: AddressBook, random: Random): DemoPerson[] {
  const invented = personas.map(persona => fixedPerson(persona, book, random));
  const xCount = Math.round(count * shareOfX) - invented.filter(person => person.promotion !== null).length;
  const otherCount = count - xCount - invented.length;
  for (const promotion of promotions(xCount)) invented.push(inventPerson(promotion, now, book, random));
  for (let at = 0; at < otherCount; at++) invented.push(inventPerson(null, now, book, random));
  return invented;
}

/** Promotions grow from some 90 entrants alive in 1950's to three times that today. */
function promotions(count: number): number[] {
  const years = lastPromotion - firstPromotion + 1;
  return Array.from({ length: count }, (_, at) => {
    // The share of people up to a year grows as y + y²: the inverse spreads them so.
    const share = (at + 0.5) / count;
    return firstPromotion + Math.floor(((Math.sqrt(1 + 8 * share) - 1) / 2) * years);
  });
}

function fixedPerson(persona: Persona, book: AddressBook, random: Random): DemoPerson {
  const { givenName, familyName, promotion, address } = persona;
  book.keep(address);
  return {
    id: random.uuid(),
    givenName,
    familyName,
    promotion,
    language: 'fr',
    deceasedOn: null,
    addresses: [address],
  };
}

function inventPerson(promotion: number | null, now: Date, book: AddressBook, random: Random): DemoPerson {
  const birthYear = (promotion ?? random.integer(firstPromotion, lastPromotion - 6)) - 20;
  const name = random.chance(0.05) ? foreignName(random) : frenchName(promotion, birthYear, random);
  return {
    id: random.uuid(),
    givenName: name.given,
    familyName: name.family,
    promotion,
    language: name.language,
    deceasedOn: inventDeath(birthYear, now, random),
    addresses: book.invent(name.given, name.family),
  };
}

function foreignName(random: Random): { given: string; family: string; language: 'fr' | 'en' } {
  return random.pick(foreignNames);
}

function frenchName(
  promotion: number | null,
  birthYear: number,
  random: Random,
): { given: string; family: string; language: 'fr' } {
  const era = givenNames.find(({ bornUntil }) => birthYear <= bornUntil) ?? givenNames[0];
  const isWoman = random.chance(shareOfWomen(promotion));
  const given = random.pick((isWoman ? era?.women : era?.men) ?? []);
  return { given, family: inventFamilyName(random), language: 'fr' };
}

function shareOfWomen(promotion: number | null): number {
  if (promotion === null) return 0.55;
  return promotion < firstMixedPromotion ? 0 : 0.06 + (promotion - firstMixedPromotion) * 0.003;
}

/** One in seven of the oldest, almost nobody under sixty; always before today. */
function inventDeath(birthYear: number, now: Date, random: Random): string | null {
  const age = now.getUTCFullYear() - birthYear;
  if (!random.chance(Math.max(0.0005, (age - 62) * 0.004))) return null;
  const daysAgo = random.integer(30, 3_000);
  return new Date(now.getTime() - daysAgo * 86_400_000).toISOString().slice(0, 10);
}
