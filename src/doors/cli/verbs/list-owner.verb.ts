import { DirectoryService } from '../../../community/directory/directory.service.js';
import { OwnersService } from '../../../community/lists/owners.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list owner',
  usage: 'ADDRESS PERSON [--remove]',
  purpose: "names somebody to run a list beside its group's animators, or takes them off",
  options: { remove: { type: 'boolean' } },
  least: 2,
  most: 2,
  rooms: CommunityRooms,
  run: setOwner,
};

async function setOwner(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const address = call.argument(1);
  const found = await call.ask(DirectoryService).findByAddress(address);
  if (found === null) return refused(`Nobody has the address ${address}.`);
  const { id, name } = found.person;
  const owners = call.ask(OwnersService);
  const outcome = call.flag('remove')
    ? await owners.remove(list.id, id, operator, call.now)
    : await owners.add(list.id, id, operator, call.now);
  return done(`${name}, owner of ${list.name}: ${outcome.kind}.`, { outcome: outcome.kind });
}
