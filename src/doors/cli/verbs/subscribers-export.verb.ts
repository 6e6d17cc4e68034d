import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import type { SubscriberRecord } from '../../../community/lists/subscriber-export.service.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { findList } from '../find-list.js';
import { type Answer, done, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'subscribers export',
  usage: 'ADDRESS',
  purpose: 'prints who is subscribed to a list as CSV: address,name,promotion, as import reads it',
  options: {},
  least: 1,
  most: 1,
  rooms: CommunityRooms,
  run: exportSubscribers,
};

async function exportSubscribers(call: Call): Promise<Answer> {
  const list = await findList(call, call.argument(0));
  if (typeof list === 'string') return refused(list);
  const subscribers: SubscriberRecord[] = [];
  for await (const subscriber of call.ask(AudiencesService).rows(list)) {
    if (subscriber.state !== 'pending') subscribers.push(subscriber);
  }
  const shown = subscribers.map(({ address, name, promotion }) => ({ address, name, promotion }));
  return done(['address,name,promotion', ...shown.map(line)], shown);
}

function line({
  address,
  name,
  promotion,
}: {
  address: string;
  name: string;
  promotion: number | null;
}): string {
  return [address, name, String(promotion ?? '')].map(quoted).join(',');
}

/** RFC 4180 §2. */
function quoted(field: string): string {
  return /[",;\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
