import type { ListFacts, MessageFacts } from '../posting-context.js';
import { discard, pass, type Rule } from '../rule.js';
import { headerValues } from './header-values.js';

/** RFC 5321 §6.3 wants at least 100 for a relay; a list multiplies what goes round, so it stops at half. */
const maxHops = 50;

/** Discards what this list has sent already, or what has travelled too long to be on a straight way. */
export const loop: Rule = ({ message, author, list }) => {
  // A list doesn't write to itself: what says so is forged, or an answer to the list going round.
  if (hasBeenHere(message, list) || author.address === list.address) return discard('loop');
  const hops = headerValues(message, 'received').length;
  return hops >= maxHops ? discard('too-many-hops', { hops, limit: maxHops }) : pass;
};

function hasBeenHere(message: MessageFacts, list: ListFacts): boolean {
  const ownId = list.address.replace('@', '.').toLowerCase();
  return (
    headerValues(message, 'list-id').some(value => listIdIn(value) === ownId) ||
    headerValues(message, 'x-beenthere').some(value => value.toLowerCase() === list.address.toLowerCase())
  );
}

/** RFC 2919 §2: a phrase, which may itself hold brackets, then the identifier between `<` and `>`. */
function listIdIn(value: string): string {
  const start = value.lastIndexOf('<') + 1;
  const end = value.indexOf('>', start);
  return value
    .slice(start, end === -1 ? undefined : end)
    .trim()
    .toLowerCase();
}
