import { randomUUID } from 'node:crypto';
import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { ForumSight } from '../../src/channels/forums/forum-sight.service.js';
import { ForumsService } from '../../src/channels/forums/forums.service.js';
import type { Written } from '../../src/channels/forums/written-before.js';
import { ForumWriting } from '../../src/channels/forums/writing.service.js';
import { operator } from '../../src/foundation/journal/actor.js';

const long = new Date('2026-01-01T00:00:00Z');

/** A forum of the platform, open to all who sign in; returns its id. */
export async function aForum(
  house: TestingModule,
  name: string,
  own: Partial<Parameters<ForumsService['create']>[1]> = {},
): Promise<string> {
  const fields = {
    name,
    slug: '',
    description: '',
    kind: 'discussion',
    readableBy: 'members',
    writableBy: 'members',
    premoderation: 'none',
  };
  const forums = house.get(ForumsService, { strict: false });
  const outcome = await forums.create(null, { ...fields, ...own }, operator, long);
  if (outcome.kind !== 'created') throw new Error(`${name} was not opened: ${outcome.faults.join()}`);
  return outcome.forum.id;
}

export const anAd = { side: 'offer', category: 'sale', price: '120 €', place: 'Massy' } as const;
type Ad = typeof anAd;

export interface Said {
  readonly forumId: string;
  readonly personId: string;
  readonly text: string;
  readonly at: Date;
}

/** Somebody starts a thread; returns what came of it, and the thread's id. */
export async function startThread(
  house: TestingModule,
  { forumId, personId, text, at }: Said,
  subject = 'Régate de mars',
  ad: Ad | null = null,
): Promise<Written & { readonly threadId: string }> {
  const writing = house.get(ForumWriting, { strict: false });
  const words = { subject, text, category: '', ad };
  const written = await writing.start(await seen(house, forumId, personId), words, by(), at);
  if (written.kind !== 'written') throw new Error(`nothing was written: ${written.kind}`);
  return { ...written, threadId: await threadOf(house, written.messageId) };
}

export async function answer(
  house: TestingModule,
  { forumId, personId, text, at }: Said,
  threadId: string,
  answersId: string | null = null,
): Promise<Written> {
  const writing = house.get(ForumWriting, { strict: false });
  const place = await seen(house, forumId, personId);
  const written = await writing.answer(place, threadId, { text, answersId }, by(), at);
  if (written.kind !== 'written') throw new Error(`nothing was written: ${written.kind}`);
  return written;
}

async function seen(house: TestingModule, forumId: string, personId: string) {
  const sight = house.get(ForumSight, { strict: false });
  const found = await sight.byId({ personId, roles: [] }, forumId);
  if (found === null) throw new Error('this forum is not for them');
  return found;
}

function by() {
  return { id: randomUUID(), via: 'web' } as const;
}

async function threadOf(house: TestingModule, messageId: string): Promise<string> {
  const [row] = await house
    .get(DataSource, { strict: false })
    .query('select thread_id as id from forum_message where id = $1', [messageId]);
  return row.id;
}
