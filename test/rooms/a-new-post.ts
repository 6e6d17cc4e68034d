import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { NewPost } from '../../src/channels/posting/post-record.service.js';
import type { RawStore } from '../../src/postoffice/archive/raw-store.js';

/** A distributed post of a stranger's, with its raw bytes kept. */
export async function aNewPost(
  raws: RawStore,
  manager: EntityManager,
  own: Partial<NewPost> & Pick<NewPost, 'listId'>,
): Promise<NewPost> {
  const at = new Date('2026-03-01T10:00:00Z');
  const messageId = `${randomUUID()}@x.example`;
  return {
    rawId: await raws.keep(manager, Buffer.from(messageId), at),
    messageId,
    fingerprint: messageId,
    envelopeSender: 'anne@x.example',
    authorAddress: 'stranger@x.example',
    authorName: '',
    authorPersonId: null,
    identity: 'unproven',
    authentication: {
      spf: { result: 'none', domain: null },
      dkim: [],
      dmarc: { result: 'none', policy: 'absent' },
      arc: 'none',
      source: 'checked-here',
    },
    subject: 'Sortie',
    bytes: 100,
    outcome: 'distributed',
    reasons: [],
    receivedAt: at,
    decidedAt: at,
    isPlea: false,
    ...own,
  };
}
