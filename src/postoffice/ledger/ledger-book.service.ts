import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { bearerNumber, type LedgerAccount, type WelcomeAccount } from './ledger-account.js';
import { type Signature, type Signed, signTogether } from './signing/sign.js';

export type { Signed } from './signing/sign.js';

/** An account whose copies were made just now. */
export interface Reached {
  /** A new one, or that of a post. */
  readonly account: LedgerAccount | { readonly postId: string };
  readonly bearers: readonly string[];
}

/** A welcome mail that was made just now. */
export interface Welcomed {
  readonly account: WelcomeAccount;
  readonly address: string;
  /** Of the address, for whom no person is known. */
  readonly bearer: string;
  readonly messageId: string;
  readonly at: Date;
}

/** Writes the ledger: which text, from whom, by which road, to how many. */
@Injectable()
export class LedgerBook {
  private readonly signing = new Gathered<Signature, Signed>(signTogether);
  private readonly opening = new Gathered<LedgerAccount, void>(openTogether);

  /**
   * Keeps the text of a message that was judged, first of all in its transaction: until the end of it nobody else adds to
   * the same announcement, nor the same author to what goes outside lists.
   * @throws LedgerMovedOn when somebody did since it was judged
   */
  sign(manager: EntityManager, signature: Signature): Promise<Signed> {
    return this.signing.ask(manager, signature);
  }

  /** An account of what waits: nobody has received it yet. */
  open(manager: EntityManager, account: LedgerAccount): Promise<void> {
    return this.opening.ask(manager, account);
  }

  /**
   * A post that waited goes to its list, perhaps with another text. Its days count from now, and it is the newest entry:
   * whoever was judged meanwhile is judged again.
   */
  async release(
    manager: EntityManager,
    postId: string,
    { clusterId, textId }: Pick<Signed, 'clusterId' | 'textId'>,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `update ledger_entry set id = nextval(pg_get_serial_sequence('ledger_entry', 'id')), at = $4, cluster_id = $2,
              text_id = $3
       where post_id = $1`,
      [postId, clusterId, textId, now],
    );
  }

  /**
   * These announcements were part of the one that was signed: they end. Whoever keeps something about them gives it to
   * that one before.
   */
  async end(manager: EntityManager, clusterIds: readonly string[]): Promise<void> {
    if (clusterIds.length === 0) return;
    await manager.query('delete from ledger_cluster where id = any($1::uuid[])', [clusterIds]);
  }

  /** Nobody will receive this post. */
  async drop(manager: EntityManager, postId: string): Promise<void> {
    await manager.query(
      `update ledger_entry set state = 'dropped' where post_id = $1 and state = 'waiting'`,
      [postId],
    );
  }

  /** Whoever is welcomed joins those who got these words before; words nobody looked at are counted without a text. */
  async welcomed(manager: EntityManager, mails: readonly Welcomed[]): Promise<void> {
    for (const { account, address, bearer, messageId, at } of mails) {
      await preparedIn(manager, 'ledger-welcomed', addWelcomed, [
        account.welcomeOf,
        account.placeId,
        account.groupId,
        address,
        bearerNumber(bearer),
        messageId,
        at,
      ]);
    }
  }

  /** Who received, in the transaction that makes their copies. */
  async reached(manager: EntityManager, accounts: readonly Reached[]): Promise<void> {
    const fresh = accounts.flatMap(({ account, bearers }) => ('road' in account ? { account, bearers } : []));
    const posts = accounts.flatMap(({ account, bearers }) =>
      'road' in account ? [] : { postId: account.postId, bearers },
    );
    if (posts.length > 0) await fillIn(manager, posts);
    if (fresh.length > 0) await write(manager, fresh, 'reached');
  }
}

const addWelcomed = `insert into ledger_entry as entry (at, author, author_address, road, list_id, group_id, is_own, message_id,
                                  post_id, people, bearers, state)
   select $7, $1, '', 'welcome', $2, $3, true, $6, $1, 1,
          array[coalesce((select bearer_number(person_id) from address where address = $4), $5::bigint)], 'reached'
   on conflict (post_id) do update
   set state = 'reached',
       people = entry.people + case when excluded.bearers <@ entry.bearers then 0 else 1 end,
       bearers = case when excluded.bearers <@ entry.bearers then entry.bearers else entry.bearers || excluded.bearers end`;

async function openTogether(manager: EntityManager, accounts: readonly LedgerAccount[]): Promise<void[]> {
  await write(
    manager,
    accounts.map(account => ({ account, bearers: [] })),
    'waiting',
  );
  return accounts.map(() => undefined);
}

async function write(
  manager: EntityManager,
  rows: readonly { readonly account: LedgerAccount; readonly bearers: readonly string[] }[],
  state: 'waiting' | 'reached',
): Promise<void> {
  const accounts = rows.map(({ account }) => account);
  await preparedIn(
    manager,
    'ledger-write',
    `insert into ledger_entry (at, cluster_id, text_id, author, author_address, road, list_id, group_id, is_own, is_reply,
                               message_id, post_id, people, bearers, state)
     select at, cluster_id, text_id, author, author_address, road, list_id, group_id, is_own, is_reply, message_id,
            post_id, people, bearers::bigint[], $15
     from unnest($1::timestamptz[], $2::uuid[], $3::bigint[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[],
                 $9::bool[], $10::bool[], $11::text[], $12::uuid[], $13::int[], $14::text[])
       as row (at, cluster_id, text_id, author, author_address, road, list_id, group_id, is_own, is_reply, message_id,
               post_id, people, bearers)
     on conflict (post_id) do nothing`,
    [
      accounts.map(({ at }) => at),
      accounts.map(({ clusterId }) => clusterId),
      accounts.map(({ textId }) => textId),
      accounts.map(({ author }) => author),
      accounts.map(({ authorAddress }) => authorAddress),
      accounts.map(({ road }) => road),
      accounts.map(({ listId }) => listId),
      accounts.map(({ groupId }) => groupId),
      accounts.map(({ isOwn }) => isOwn),
      accounts.map(({ isReply }) => isReply),
      accounts.map(({ messageId }) => messageId),
      accounts.map(({ postId }) => postId),
      rows.map(({ bearers }) => bearers.length),
      rows.map(({ bearers }) => numbersOf(bearers)),
      state,
    ],
  );
}

async function fillIn(
  manager: EntityManager,
  posts: readonly { readonly postId: string; readonly bearers: readonly string[] }[],
): Promise<void> {
  await preparedIn(
    manager,
    'ledger-fill-in',
    `update ledger_entry entry set state = 'reached', people = row.people, bearers = row.bearers::bigint[]
     from unnest($1::uuid[], $2::int[], $3::text[]) as row (post_id, people, bearers)
     where entry.post_id = row.post_id`,
    [
      posts.map(({ postId }) => postId),
      posts.map(({ bearers }) => bearers.length),
      posts.map(({ bearers }) => numbersOf(bearers)),
    ],
  );
}

function numbersOf(bearers: readonly string[]): string {
  return `{${bearers.map(bearerNumber).join(',')}}`;
}
