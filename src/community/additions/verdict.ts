import type { LineFault, PastedLine } from './pasted-people.js';

/**
 * What adding a line would do.
 * `new`: nobody we know · `known`: somebody we know · `present`: a member or subscriber already · `invited`: asked, and
 * has not answered · `waiting`: in an addition that waits for an operator · `left`: left this list before · `refusing`:
 * asked not to be added or invited again · `suppressed`: an address nobody may add · `deceased` · `duplicate`: of
 * another line · `invalid`: no address.
 */
export type Verdict =
  | 'new'
  | 'known'
  | 'present'
  | 'invited'
  | 'waiting'
  | 'left'
  | 'refusing'
  | 'suppressed'
  | 'deceased'
  | 'duplicate'
  | 'invalid';

/** In the order in which a preview shows them: what will happen, what to look at, what changes nothing. */
export const verdicts: readonly Verdict[] = [
  'new',
  'known',
  'invalid',
  'duplicate',
  'refusing',
  'suppressed',
  'left',
  'deceased',
  'waiting',
  'invited',
  'present',
];

/** What the tables say of an address. */
export interface AddressFacts {
  readonly personId: string | null;
  readonly knownName: string;
  readonly knownPromotion: number | null;
  /** Of the directory. */
  readonly isRegistered: boolean;
  /** Not the address they prefer. */
  readonly isOtherAddress: boolean;
  readonly isDeceased: boolean;
  readonly isPresent: boolean;
  readonly isInvited: boolean;
  readonly isWaiting: boolean;
  readonly hasLeft: boolean;
  readonly isRefusing: boolean;
  readonly isSuppressed: boolean;
}

/** A line with what adding it would do. */
export interface JudgedLine {
  readonly line: number;
  /** Canonical; of an invalid line, what was written. */
  readonly address: string;
  readonly name: string;
  readonly promotion: number | null;
  readonly verdict: Verdict;
  /** Of an invalid line. */
  readonly fault: LineFault | null;
  /** Of a duplicate: the line it repeats. */
  readonly of: number | null;
  readonly personId: string | null;
  /** As the directory has it; empty for somebody we don't know. */
  readonly knownName: string;
  readonly knownPromotion: number | null;
  readonly isRegistered: boolean;
  readonly isOtherAddress: boolean;
}

const unknown = {
  fault: null,
  of: null,
  personId: null,
  knownName: '',
  knownPromotion: null,
  isRegistered: false,
  isOtherAddress: false,
};

/** Judges lines in their order: the second address of one person repeats the first. @param facts by address */
export function judgeLines(
  lines: readonly PastedLine[],
  facts: ReadonlyMap<string, AddressFacts>,
): JudgedLine[] {
  const firstOf = new Map<string, number>();
  return lines.map(line => {
    if (line.kind === 'invalid') return { ...unknown, ...blank(line.text), ...line, verdict: 'invalid' };
    const { line: number, address, name, promotion } = line;
    const written = { line: number, address, name, promotion };
    if (line.kind === 'duplicate') return { ...unknown, ...written, verdict: 'duplicate', of: line.of };
    const known = facts.get(address);
    if (known === undefined) return { ...unknown, ...written, verdict: 'new' };
    const { personId, knownName, knownPromotion, isRegistered, isOtherAddress } = known;
    const shown = {
      ...unknown,
      ...written,
      personId,
      knownName,
      knownPromotion,
      isRegistered,
      isOtherAddress,
    };
    const of = personId === null ? undefined : firstOf.get(personId);
    if (of !== undefined) return { ...shown, verdict: 'duplicate', of };
    if (personId !== null) firstOf.set(personId, number);
    return { ...shown, verdict: verdictOf(known) };
  });
}

/** The first that holds: what makes an addition pointless, then what forbids it, then what is under way. */
export function verdictOf(facts: AddressFacts): Verdict {
  if (facts.isDeceased) return 'deceased';
  if (facts.isPresent) return 'present';
  if (facts.isRefusing) return 'refusing';
  if (facts.isSuppressed) return 'suppressed';
  if (facts.hasLeft) return 'left';
  if (facts.isWaiting) return 'waiting';
  if (facts.isInvited) return 'invited';
  return facts.personId === null ? 'new' : 'known';
}

/** Those an addition or an invitation is for. */
export function eligible(lines: readonly JudgedLine[]): JudgedLine[] {
  return lines.filter(({ verdict }) => verdict === 'new' || verdict === 'known');
}

export function totalsOf(lines: readonly JudgedLine[]): ReadonlyMap<Verdict, number> {
  const totals = new Map<Verdict, number>();
  for (const { verdict } of lines) totals.set(verdict, (totals.get(verdict) ?? 0) + 1);
  return totals;
}

function blank(text: string): { address: string; name: string; promotion: null } {
  return { address: text, name: '', promotion: null };
}
