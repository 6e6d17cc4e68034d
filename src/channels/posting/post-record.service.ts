import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { Gathered, inTurn } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { Post, type PostOutcome } from './post.entity.js';

export type NewPost = Omit<Post, 'id'>;

/** In one order: two who add the same posts at once never wait for each other in a circle. */
const insertPosts = `insert into post (id, list_id, raw_id, message_id, fingerprint, envelope_sender, author_address, author_name,
                         author_person_id, identity, authentication, subject, bytes, outcome, reasons,
                         received_at, decided_at, is_plea)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                            $9::uuid[], $10::text[], $11::jsonb[], $12::text[], $13::int[], $14::text[], $15::jsonb[],
                            $16::timestamptz[], $17::timestamptz[], $18::bool[])
         as row (id, list_id, raw_id, message_id, fingerprint)
       order by list_id, message_id, fingerprint
       on conflict (list_id, message_id, fingerprint) do nothing returning id`;

/** The record of every post ever submitted, one row each. */
@Injectable()
export class PostRecord {
  private readonly adding = new Gathered<NewPost, string | null>((manager, posts) =>
    addTogether(manager, posts),
  );

  constructor(private readonly dataSource: DataSource) {}

  /** The new post's id, or null when the list has this very message already. */
  add(manager: EntityManager, post: NewPost): Promise<string | null> {
    return this.adding.ask(manager, post);
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
    return inTurn(manager, () => manager.findOneBy(Post, { listId, messageId, fingerprint }));
  }

  /** By Message-ID (without angle brackets) or by author address; newest first, 200 at most. */
  find(query: { messageId: string } | { authorAddress: string }): Promise<Post[]> {
    return this.dataSource.manager.find(Post, { where: query, order: { receivedAt: 'DESC' }, take: 200 });
  }

  async decide(manager: EntityManager, postId: string, outcome: PostOutcome, now: Date): Promise<void> {
    await manager.update(Post, { id: postId }, { outcome, decidedAt: now });
  }

  /**
   * What its author wrote in place of what came. The fingerprint stays that of the arrival: the same message sent again
   * is still this post. Its identity is that of whoever wrote it anew.
   */
  async correct(
    manager: EntityManager,
    postId: string,
    { rawId, subject, bytes, identity }: Pick<Post, 'rawId' | 'subject' | 'bytes' | 'identity'>,
  ): Promise<void> {
    await manager.update(Post, { id: postId }, { rawId, subject, bytes, identity });
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

  /** Posts of this person or address on a list, by outcome; of a post without an author nobody has any. */
  async outcomesOf(
    listId: string,
    personId: string | null,
    address: string,
  ): Promise<Readonly<Partial<Record<PostOutcome, number>>>> {
    if (address === '') return {};
    const rows: { outcome: PostOutcome; posts: number }[] = await this.dataSource.query(
      `select outcome, count(*)::int as posts from post
       where list_id = $1 and (author_person_id = $2 or author_address = $3) group by outcome`,
      [listId, personId, address],
    );
    return Object.fromEntries(rows.map(({ outcome, posts }) => [outcome, posts]));
  }

  /** All posts of the site, by outcome: they add up to what was received. */
  async totals(): Promise<Readonly<Record<string, number>>> {
    const rows: { outcome: string; posts: number }[] = await this.dataSource.query(
      'select outcome, count(*)::int as posts from post group by outcome',
    );
    return Object.fromEntries(rows.map(({ outcome, posts }) => [outcome, posts]));
  }
}

async function addTogether(manager: EntityManager, posts: readonly NewPost[]): Promise<(string | null)[]> {
  const ids = posts.map(() => randomUUID());
  const made = await preparedIn<{ id: string }>(manager, 'add-posts', insertPosts, [
    ids,
    posts.map(({ listId }) => listId),
    posts.map(({ rawId }) => rawId),
    posts.map(({ messageId }) => messageId),
    posts.map(({ fingerprint }) => fingerprint),
    posts.map(({ envelopeSender }) => envelopeSender),
    posts.map(({ authorAddress }) => authorAddress),
    posts.map(({ authorName }) => authorName),
    posts.map(({ authorPersonId }) => authorPersonId),
    posts.map(({ identity }) => identity),
    posts.map(({ authentication }) => JSON.stringify(authentication)),
    posts.map(({ subject }) => subject),
    posts.map(({ bytes }) => bytes),
    posts.map(({ outcome }) => outcome),
    posts.map(({ reasons }) => JSON.stringify(reasons)),
    posts.map(({ receivedAt }) => receivedAt),
    posts.map(({ decidedAt }) => decidedAt),
    posts.map(({ isPlea }) => isPlea),
  ]);
  const isNew = new Set(made.map(({ id }) => id));
  return ids.map(id => (isNew.has(id) ? id : null));
}
