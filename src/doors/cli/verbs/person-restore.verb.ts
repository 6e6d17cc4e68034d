import { DirectoryService } from '../../../community/directory/directory.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person restore',
  usage: 'ADDRESS',
  purpose: 'lifts what `person suspend` opened',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: restorePerson,
};

async function restorePerson(call: Call): Promise<Answer> {
  const known = await call.ask(DirectoryService).findByAddress(call.argument(0));
  if (known === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  const { id: personId, name } = known.person;
  let lifted = 0;
  for (const kind of ['posting-suspended', 'access-suspended'] as const) {
    const outcome = await call.ask(StandingService).lift({ personId, kind }, operator, call.now);
    lifted += outcome.kind === 'lifted' ? outcome.count : 0;
  }
  if (lifted === 0) return refused(`${name} is not suspended.`);
  return done(`${name} may post again.`, { personId, lifted });
}
