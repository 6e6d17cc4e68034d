import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { preparedIn } from '../../foundation/database/prepared.js';
import { Post, type PostOutcome } from './post.entity.js';

export type NewPost = Omit<Post, 'id'>;

const insertPost = `insert into post (list_id, raw_id, message_id, fingerprint, envelope_sender, author_address, author_name,
                         author_person_id, identity, authentication, subject, bytes, outcome, reasons,
                         received_at, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict (list_id, message_id, fingerprint) do nothing returning id`;

/** The record of every post ever submitted, one row each. */
@Injectable()
export class PostRecord {
  constructor(private readonly dataSource: DataSource) {}

  /** The new post's id, or null when the list has this very message already. */
  async add(manager: EntityManager, post: NewPost): Promise<string | null> {
    const [row] = await preparedIn<{ id: string }>(manager, 'add-post', insertPost, [
      post.listId,
      post.rawId,
      post.messageId,
      post.fingerprint,
      post.envelopeSender,
      post.authorAddress,
      post.authorName,
      post.authorPersonId,
      post.identity,
      JSON.stringify(post.authentication),
      post.subject,
      post.bytes,
      post.outcome,
      JSON.stringify(post.reasons),
      post.receivedAt,
      post.decidedAt,
    ]);
    return row?.id ?? null;
  }

  /** Past posts of a site that is being filled; those it has already are left alone. */
  async addMany(manager: EntityManager, posts: readonly NewPost[]): Promise<void> {
    await manager
      .createQueryBuilder()
      .insert()
      .into(Post)
      .values([...posts])
      .orIgnore()
      .execute();
  }

  byId(id: string): Promise<Post | null> {
    return this.dataSource.manager.findOneBy(Post, { id });
  }

  byIds(ids: readonly string[]): Promise<Post[]> {
    return this.dataSource.manager.findBy(Post, { id: In([...ids]) });
  }

  /** The post a list has under this name already, if any. */
  known(
    manager: EntityManager,
    listId: string,
    messageId: string,
    fingerprint: string,
  ): Promise<Post | null> {
    return manager.findOneBy(Post, { listId, messageId, fingerprint });
  }

  /** By Message-ID (without angle brackets) or by author address; newest first, 200 at most. */
  find(query: { messageId: string } | { authorAddress: string }): Promise<Post[]> {
    return this.dataSource.manager.find(Post, { where: query, order: { receivedAt: 'DESC' }, take: 200 });
  }

  async decide(manager: EntityManager, postId: string, outcome: PostOutcome, now: Date): Promise<void> {
    await manager.update(Post, { id: postId }, { outcome, decidedAt: now });
  }

  /** How many posts of this person or address the list distributed, counted up to `enough`. */
  async distributedPosts(
    manager: EntityManager,
    listId: string,
    personId: string | null,
    address: string,
    enough: number,
  ): Promise<number> {
    const [{ posts }] = await manager.query(
      `select count(*)::int as posts from (
         select from post where list_id = $1 and outcome = 'distributed'
           and (author_person_id = $2 or author_address = $3) limit $4) as counted`,
      [listId, personId, address, enough],
    );
    return posts;
  }

  /** All posts of the site, by outcome: they add up to what was received. */
  async totals(): Promise<Readonly<Record<string, number>>> {
    const rows: { outcome: string; posts: number }[] = await this.dataSource.query(
      'select outcome, count(*)::int as posts from post group by outcome',
    );
    return Object.fromEntries(rows.map(({ outcome, posts }) => [outcome, posts]));
  }
}
