import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { LedgerAccount } from './ledger-account.js';
import { LedgerBook } from './ledger-book.service.js';

/** The own words of groups and lists, which their newcomers are mailed: an entry each, named by the group or list. */
@Injectable()
export class LedgerGreetings {
  constructor(
    private readonly dataSource: DataSource,
    private readonly book: LedgerBook,
  ) {}

  /** It greets with other words from now on, or with none: what it said before stays as it was. */
  async change(manager: EntityManager, placeId: string, account: LedgerAccount | null): Promise<void> {
    await manager.query(
      `update ledger_entry set post_id = null, state = case state when 'waiting' then 'dropped' else state end
       where post_id = $1`,
      [placeId],
    );
    if (account !== null) await this.book.open(manager, { ...account, postId: placeId });
  }

  /**
   * Its words were there before anybody looked at them: from now on they count, with all who had them without. It is the
   * newest entry, so that whoever was judged meanwhile is judged again.
   */
  async identify(manager: EntityManager, placeId: string, account: LedgerAccount): Promise<void> {
    const { clusterId, textId, author, authorAddress, groupId, isOwn } = account;
    await manager.query(
      `update ledger_entry
       set id = nextval(pg_get_serial_sequence('ledger_entry', 'id')), cluster_id = $2, text_id = $3, author = $4,
           author_address = $5, group_id = $6, is_own = $7
       where post_id = $1 and author = $1`,
      [placeId, clusterId, textId, author, authorAddress, groupId, isOwn],
    );
    await this.book.open(manager, { ...account, postId: placeId });
  }

  /** Those whose words nobody looked at: set by no page and no command, or before words were counted. */
  async unidentified(placeIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await this.dataSource.query(
      `select id from unnest($1::uuid[]) as place (id)
       where not exists (select from ledger_entry where post_id = place.id and author <> place.id)`,
      [placeIds],
    );
    return rows.map(({ id }) => id);
  }

  /** The groups and lists that greet with an announcement, and the additions whose reason it is. */
  async greetingWith(manager: EntityManager, clusterId: string): Promise<string[]> {
    const rows: { id: string }[] = await manager.query(
      `select post_id as id from ledger_entry
       where cluster_id = $1 and road = 'welcome' and post_id is not null`,
      [clusterId],
    );
    return rows.map(({ id }) => id);
  }
}
