import { ListsService } from '../../../community/lists/lists.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'list close',
  usage: 'ADDRESS',
  purpose: 'takes no more messages on a list; its subscribers and its archive stay',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: closeList,
};

async function closeList(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  await call.ask(ListsService).set(list.id, { closed: 'true' }, operator, call.now);
  return done(`The list ${list.name} is closed.`, { closed: true });
}
