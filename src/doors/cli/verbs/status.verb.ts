import { HeldDue } from '../../../channels/moderation/held-due.service.js';
import { PostRecord } from '../../../channels/posting/post-record.service.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { SealService } from '../../../foundation/journal/seal.service.js';
import { DeliveryCountsService } from '../../../postoffice/delivery/delivery-counts.service.js';
import type { Call } from '../call.js';
import { MailRooms } from '../mail.rooms.js';
import { type Answer, done, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'status',
  usage: '[--verify]',
  purpose: 'counts what waits, what is due and who works; --verify checks every seal of the journal',
  options: { verify: { type: 'boolean' } },
  least: 0,
  most: 0,
  rooms: MailRooms,
  run: showStatus,
};

async function showStatus(call: Call): Promise<Answer> {
  const lists = await call.ask(ListsService).all();
  const deliveries = call.ask(DeliveryCountsService);
  const [held, posts, copies, due, nodes, sealing, firstBrokenSeal] = await Promise.all([
    call.ask(HeldDue).countWaiting(lists.map(({ id }) => id)),
    call.ask(PostRecord).totals(),
    deliveries.total(),
    deliveries.status(call.now),
    deliveries.nodes(),
    call.ask(SealService).progress(),
    call.flag('verify') ? call.ask(SealService).firstBroken() : null,
  ]);
  const journal = { ...sealing, ...(call.flag('verify') ? { firstBrokenSeal } : {}) };
  return done(
    [
      `held: ${held} waiting`,
      `posts: ${figures(posts)}`,
      `copies: ${figures(copies)}`,
      `due: ${due.dueBatches} batches, the oldest for ${due.oldestDueSeconds} s${due.isNeglected ? ' (nobody is at it)' : ''}`,
      `nodes: ${nodes}`,
      `journal: ${sealing.unsealed} entries to seal, last sealed ${sealing.lastSealedAt?.toISOString() ?? 'never'}`,
      ...(call.flag('verify') ? [sealText(firstBrokenSeal)] : []),
    ],
    { held, posts, copies, due, nodes, journal },
  );
}

function figures(counts: Readonly<Record<string, number>>): string {
  const known = Object.entries(counts).filter(([, count]) => count > 0);
  return known.map(([name, count]) => `${count} ${name}`).join(', ') || 'none';
}

function sealText(firstBroken: string | null): string {
  return firstBroken === null ? 'seals: all hold' : `seals: BROKEN from seal ${firstBroken} on`;
}
