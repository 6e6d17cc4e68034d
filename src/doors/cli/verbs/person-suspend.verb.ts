import { DirectoryService } from '../../../community/directory/directory.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import { SuspensionService } from '../../../intake/identity/suspension.service.js';
import type { Call } from '../call.js';
import { IdentityRooms } from '../identity.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'person suspend',
  usage: 'ADDRESS --reason TEXT --until YYYY-MM-DD [--access]',
  purpose: 'opens a measure: the person may post nowhere until that day; with --access, nor sign in',
  options: { reason: { type: 'string' }, until: { type: 'string' }, access: { type: 'boolean' } },
  least: 1,
  most: 1,
  rooms: IdentityRooms,
  run: suspendPerson,
};

async function suspendPerson(call: Call): Promise<Answer> {
  const known = await call.ask(DirectoryService).findByAddress(call.argument(0));
  if (known === null) return refused(`Nobody has the address ${call.argument(0)}.`);
  const until = new Date(call.option('until') ?? '');
  if (Number.isNaN(until.getTime())) return misused('A measure has an end: --until 2027-03-01.');
  const measure = {
    personId: known.person.id,
    kind: call.flag('access') ? 'access-suspended' : 'posting-suspended',
    reason: call.option('reason') ?? '',
    until,
  } as const;
  const outcome = await call.ask(SuspensionService).open(measure, operator, call.now);
  if (outcome.kind !== 'opened')
    return refused(
      outcome.kind === 'already-over'
        ? `${until.toISOString()} is past.`
        : 'A measure has a reason: --reason "…".',
    );
  const what = call.flag('access') ? 'neither sign in nor post' : 'not post';
  return done(`${known.person.name} may ${what} until ${until.toISOString()}.`, {
    personId: known.person.id,
    measureId: outcome.measure.id,
    until,
  });
}
