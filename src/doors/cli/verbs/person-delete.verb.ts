import { DirectoryService } from '../../../community/directory/directory.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import { DepartureService } from '../../../intake/identity/departure.service.js';
import type { Call } from '../call.js';
import { IdentityRooms } from '../identity.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person delete',
  usage: 'ADDRESS',
  purpose: 'deletes an account, as its page does: for somebody who asks by mail',
  options: {},
  least: 1,
  most: 1,
  rooms: IdentityRooms,
  run: deletePerson,
};

async function deletePerson(call: Call): Promise<Answer> {
  const known = await call.ask(DirectoryService).findByAddress(call.argument(0));
  if (known === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  const { id: personId, name } = known.person;
  const outcome = await call.ask(DepartureService).leave(personId, operator, call.now);
  if (outcome.kind === 'last-animator') {
    const slugs = outcome.groups.map(({ slug }) => slug).join(', ');
    return refused(`${name} is the only animator of ${slugs}: name another one first.`);
  }
  if (outcome.kind === 'last-operator')
    return refused(`${name} is the last operator: grant the role to somebody first.`);
  return done(`The account of ${name} is deleted.`, { personId });
}
