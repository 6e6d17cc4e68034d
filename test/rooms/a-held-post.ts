import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { previewOf } from '../../src/channels/moderation/held-preview.js';
import { HeldMoves } from '../../src/channels/moderation/held-moves.service.js';
import { type NewPost, PostRecord } from '../../src/channels/posting/post-record.service.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { RawStore } from '../../src/postoffice/archive/raw-store.js';
import { aNewPost } from './a-new-post.js';

/** A message of a stranger's as reception would have held it, without the mail it would have written. */
export async function aHeldPost(
  dataSource: DataSource,
  listId: string,
  raw: string | Buffer,
  own: Partial<NewPost> & { readonly isAuthorTold?: boolean } = {},
): Promise<string> {
  const { isAuthorTold = true, ...known } = own;
  const [raws, posts] = [new RawStore(dataSource), new PostRecord(dataSource)];
  const moves = new HeldMoves();
  const bytes = Buffer.from(raw);
  const parser = new MessageParser({ workers: 1 });
  const preview = previewOf(await parser.parse(bytes));
  await parser.close();
  return dataSource.transaction(async manager => {
    const basis = await aNewPost(raws, manager, { listId, outcome: 'held', bytes: bytes.length, ...known });
    const rawId = await raws.keep(manager, bytes, basis.receivedAt);
    const postId = (await posts.add(manager, { ...basis, rawId })) ?? '';
    const id = randomUUID();
    await moves.hold(manager, {
      id,
      postId,
      listId,
      isAuthorTold,
      heldAt: basis.receivedAt,
      ...preview,
    });
    return id;
  });
}
