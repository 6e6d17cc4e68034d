import { DirectoryService } from '../../community/directory/directory.service.js';
import { BearersService } from '../../community/lists/bearers.service.js';
import { ModeratorsService } from '../../community/lists/moderators.service.js';
import { operator } from '../../foundation/journal/actor.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import type { Call } from './call.js';

export function firstBadAddress(addresses: readonly string[]): string | null {
  return addresses.find(address => canonicalAddress(address) === null) ?? null;
}

/**
 * Makes each of these people a moderator; whoever is in no directory yet enters it as a non-X named after
 * the address. Gives a sentence for each.
 */
export async function appointModerators(
  call: Call,
  listId: string,
  addresses: readonly string[],
): Promise<string[]> {
  const sentences: string[] = [];
  for (const address of addresses) {
    const { personId, name, isNew } = await findOrAdd(call, address);
    await call.ask(ModeratorsService).add(listId, personId, operator, call.now);
    sentences.push(
      `${name} moderates it.${isNew ? ` (Nobody had the address ${address}: added as a non-X.)` : ''}`,
    );
  }
  return sentences;
}

async function findOrAdd(
  call: Call,
  address: string,
): Promise<{ personId: string; name: string; isNew: boolean }> {
  const directory = call.ask(DirectoryService);
  const known = await directory.findByAddress(address);
  if (known !== null) return { personId: known.person.id, name: known.person.name, isNew: false };
  const newcomer = {
    givenName: '',
    familyName: localPart(address),
    promotion: null,
    language: 'fr',
  } as const;
  const outcome = await directory.addPerson({ ...newcomer, addresses: [address] }, operator, call.now);
  if (outcome.kind === 'added') {
    await call.ask(BearersService).adoptAddresses(operator, call.now);
    return { personId: outcome.person.id, name: outcome.person.name, isNew: true };
  }
  // Somebody else was quicker with the same address: it is theirs now.
  return findOrAdd(call, address);
}

function localPart(address: string): string {
  return address.slice(0, address.lastIndexOf('@'));
}
