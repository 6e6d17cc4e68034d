import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LedgerEntry } from './ledger-entry.entity.js';

/** An entry as it is judged again. */
export type PastEntry = Pick<
  LedgerEntry,
  | 'at'
  | 'author'
  | 'clusterId'
  | 'road'
  | 'listId'
  | 'groupId'
  | 'isOwn'
  | 'isReply'
  | 'messageId'
  | 'bearers'
> & { readonly subject: string };

/** What could be too much: an announcement that stays below all of these is not read. */
export interface PastQuestion {
  readonly since: Date;
  /** More people outside lists, by one text or by one author's few words. */
  readonly people: number;
  /** More people outside lists, by one author's messages of any text. */
  readonly byAuthor: number;
}

/** So many entries are judged again in a second; a site with more sees the latest. */
const mostEntries = 20_000;

/** What happened, for those who ask what else could have. */
@Injectable()
export class LedgerPast {
  constructor(private readonly dataSource: DataSource) {}

  /** Entries that could have been part of an announcement, the oldest first. */
  async candidates({
    since,
    people,
    byAuthor,
  }: PastQuestion): Promise<{ entries: PastEntry[]; isCut: boolean }> {
    const rows: PastEntry[] = await this.dataSource.query(
      `with recent as materialized (
         select id, cluster_id, author, road, list_id, group_id, is_own, is_reply, people, state
         from ledger_entry where at > $1 and road in ('list', 'welcome', 'lifetime', 'policy') and state <> 'dropped'),
       text as (
         select cluster_id from recent where cluster_id is not null group by cluster_id
         having coalesce(sum(people) filter (where road in ('lifetime', 'policy')), 0) > $2
             or (count(distinct list_id) filter (where not is_own) > 1
                 and count(distinct coalesce(group_id::text, '')) filter (where not is_own) > 1)),
       few as (
         select author from recent
         where cluster_id is null and not is_reply and road in ('lifetime', 'policy')
         group by author having sum(people) > $2),
       busy as (
         select author from recent where not is_reply and road in ('lifetime', 'policy')
         group by author having sum(people) > $4),
       chosen as (
         select recent.id from recent
         where cluster_id in (select cluster_id from text)
            or (cluster_id is null and not is_reply and road in ('lifetime', 'policy') and author in (select author from few))
            or (not is_reply and road in ('lifetime', 'policy') and author in (select author from busy))
         order by id desc limit $3)
       select entry.at, entry.author, entry.cluster_id as "clusterId", road, list_id as "listId", group_id as "groupId",
              is_own as "isOwn", is_reply as "isReply", message_id as "messageId", bearers, coalesce(subject, '') as subject
       from chosen join ledger_entry entry using (id)
       left join lateral (select subject from ledger_text where cluster_id = entry.cluster_id
                          order by first_at, ledger_text.id limit 1) text on true
       order by entry.at, entry.id`,
      [since, people, mostEntries, byAuthor],
    );
    return { entries: rows, isCut: rows.length === mostEntries };
  }

  /** `bearer_number` of everybody in the directory. */
  async directory(): Promise<ReadonlySet<string>> {
    const rows: { number: string }[] = await this.dataSource.query(
      'select bearer_number(id) as number from person where is_registered and deceased_on is null',
    );
    return new Set(rows.map(({ number }) => number));
  }
}
