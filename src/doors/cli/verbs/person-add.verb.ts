import { LifetimeAddresses } from '../../../channels/forwarding/lifetime-addresses.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { BearersService } from '../../../community/lists/bearers.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person add',
  usage: 'ADDRESS --first NAME --last NAME [--promotion YEAR] [--language fr|en] [--other-address ADDRESS]…',
  purpose: 'adds somebody to the directory; without --promotion, a non-X',
  options: {
    first: { type: 'string' },
    last: { type: 'string' },
    promotion: { type: 'string' },
    language: { type: 'string' },
    'other-address': { type: 'string', multiple: true },
  },
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: addPerson,
};

async function addPerson(call: Call): Promise<Answer> {
  const promotion = call.option('promotion');
  const language = call.option('language') ?? 'fr';
  const [givenName = '', familyName = ''] = [call.option('first'), call.option('last')];
  if (givenName === '' && familyName === '') return misused('Say who it is: --first and --last.');
  if (promotion !== undefined && !/^\d{4}$/.test(promotion))
    return misused('A promotion is a year: --promotion 1987.');
  if (language !== 'fr' && language !== 'en') return misused('A language is fr or en.');
  const addresses = [call.argument(0), ...call.options('other-address')];
  const newcomer = {
    givenName,
    familyName,
    language,
    addresses,
    promotion: promotion ? Number(promotion) : null,
  } as const;
  const outcome = await call.ask(DirectoryService).addPerson(newcomer, operator, call.now);
  if (outcome.kind === 'added') {
    await call.ask(BearersService).adoptAddresses(operator, call.now);
    await call.ask(LifetimeAddresses).giveMissing(operator, call.now);
    const lifetime = await call.ask(LifetimeAddresses).receiving(outcome.person.id);
    const words = lifetime.length > 0 ? `, whose lifetime address is ${lifetime[0]}` : '';
    return done(`Added ${outcome.person.name}${words}.`, { personId: outcome.person.id, lifetime });
  }
  return refused(
    outcome.kind === 'address-taken'
      ? `${outcome.address} is already somebody's address.`
      : `"${outcome.address}" is no mail address.`,
  );
}
