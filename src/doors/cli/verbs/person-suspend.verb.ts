import { DirectoryService } from '../../../community/directory/directory.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person suspend',
  usage: 'ADDRESS --reason TEXT --until YYYY-MM-DD',
  purpose: 'opens a measure: the person may post nowhere until that day',
  options: { reason: { type: 'string' }, until: { type: 'string' } },
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: suspendPerson,
};

async function suspendPerson(call: Call): Promise<Answer> {
  const known = await call.ask(DirectoryService).findByAddress(call.argument(0));
  if (known === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  const until = new Date(call.option('until') ?? '');
  if (Number.isNaN(until.getTime())) return misused('A measure has an end: --until 2027-03-01.');
  const measure = {
    personId: known.person.id,
    kind: 'posting-suspended',
    reason: call.option('reason') ?? '',
    until,
  } as const;
  const outcome = await call.ask(StandingService).open(measure, operator, call.now);
  if (outcome.kind !== 'opened')
    return refused(
      outcome.kind === 'already-over'
        ? `${until.toISOString()} is past.`
        : 'A measure has a reason: --reason "…".',
    );
  return done(`${known.person.name} may not post until ${until.toISOString()}.`, {
    personId: known.person.id,
    measureId: outcome.measure.id,
    until,
  });
}
