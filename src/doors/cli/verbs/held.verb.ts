import { type HeldItem, HeldItems } from '../../../channels/moderation/held-items.service.js';
import { reasonText } from '../../../channels/posting/reason-text.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Call } from '../call.js';
import { findList } from '../find-list.js';
import { MailRooms } from '../mail.rooms.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'held',
  usage: '[ADDRESS]',
  purpose: 'shows the posts that wait for a moderator, of one list or of all',
  options: {},
  least: 0,
  most: 1,
  rooms: MailRooms,
  run: showHeld,
};

/** For programs that read the whole queue; a page stops much earlier. */
const mostShown = 10_000;

async function showHeld(call: Call): Promise<Answer> {
  const lists = await listsMeant(call);
  if (typeof lists === 'string') return refused(lists);
  const names = new Map(lists.map(({ id, name }) => [id, siteAddress(call.ask(Config), name)]));
  const items = await call.ask(HeldItems).waiting([...names.keys()], mostShown);
  const waiting = items.filter(({ state }) => state === 'waiting');
  const shown = waiting.map(item => ({
    id: item.id,
    list: names.get(item.listId) ?? '',
    from: item.post.authorAddress,
    subject: item.post.subject,
    reasons: item.post.reasons,
    since: item.heldAt,
  }));
  const lines = waiting.flatMap(item => linesOf(item, names.get(item.listId) ?? ''));
  return done(lines.length > 0 ? lines : 'Nothing waits.', shown);
}

async function listsMeant(call: Call): Promise<readonly List[] | string> {
  if (call.argument(0) === '') return call.ask(ListsService).all();
  const list = await findList(call, call.argument(0));
  return typeof list === 'string' ? list : [list];
}

function linesOf({ id, heldAt, post }: HeldItem, list: string): string[] {
  return [
    `${id}  ${list}  since ${heldAt.toISOString()}`,
    `    ${post.authorAddress}: ${post.subject}`,
    ...post.reasons.map(reason => `    - ${reasonText('en', reason)}`),
  ];
}
