import { operator } from '../../../foundation/journal/actor.js';
import { ListEnding } from '../../../intake/reception/list-ending.service.js';
import type { Call } from '../call.js';
import { findList } from '../find-list.js';
import { MailRooms } from '../mail.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list delete',
  usage: 'ADDRESS --archive kept|deleted [--reason TEXT] [--tell]',
  purpose: 'ends a list for good; what waits is refused with the reason, or dropped without one',
  options: { archive: { type: 'string' }, reason: { type: 'string' }, tell: { type: 'boolean' } },
  least: 1,
  most: 1,
  rooms: MailRooms,
  run: deleteList,
};

async function deleteList(call: Call): Promise<Answer> {
  const archive = call.option('archive');
  if (archive !== 'kept' && archive !== 'deleted')
    return misused('Say what becomes of the archive: --archive kept or --archive deleted.');
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const outcome = await call.ask(ListEnding).end(
    list,
    {
      archive,
      heldReason: call.option('reason')?.trim() || null,
      isTold: call.flag('tell'),
      actor: operator,
      via: 'command',
    },
    call.now,
  );
  if (outcome.kind === 'unknown-list') return refused(`The list ${list.name} is gone already.`);
  const { subscriberCount, heldCount } = outcome;
  return done(
    `The list ${list.name} is deleted: ${subscriberCount} subscriptions ended, ${heldCount} held messages settled.`,
    { subscriptions: subscriberCount, held: heldCount },
  );
}
