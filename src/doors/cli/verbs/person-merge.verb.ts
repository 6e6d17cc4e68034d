import { DirectoryService } from '../../../community/directory/directory.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import { MergeService } from '../../../intake/identity/merge.service.js';
import type { Call } from '../call.js';
import { IdentityRooms } from '../identity.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person merge',
  usage: 'KEEP OTHER',
  purpose: 'two accounts are one person: all that is OTHER’s becomes KEEP’s (addresses of each)',
  options: {},
  least: 2,
  most: 2,
  rooms: IdentityRooms,
  run: mergePeople,
};

async function mergePeople(call: Call): Promise<Answer> {
  const directory = call.ask(DirectoryService);
  const [kept, gone] = [
    await directory.findByAddress(call.argument(0)),
    await directory.findByAddress(call.argument(1)),
  ];
  if (kept === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  if (gone === null) return refused(`Nobody has the address ${call.argument(1)}.`);
  const pair = { keptId: kept.person.id, goneId: gone.person.id };
  const { kind } = await call.ask(MergeService).merge(pair, operator, call.now);
  if (kind === 'same') return refused(`Both are addresses of ${kept.person.name} already.`);
  if (kind === 'unknown') return refused('One of the two is gone meanwhile.');
  return done(`${gone.person.name} is now one with ${kept.person.name}.`, { personId: kept.person.id });
}
