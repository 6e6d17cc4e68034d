import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn, queryPrepared } from '../../foundation/database/prepared.js';
import { bearerNumber } from './ledger-account.js';

/** What people on lists is counted by list; all else goes to people one by one. */
const outsideRoads = ['lifetime', 'policy'];

/** A message on its way to people outside lists. */
export interface OutsideQuestion {
  readonly clusterIds: readonly string[];
  readonly author: string;
  readonly messageId: string;
  /** Bearers it would go to. */
  readonly recipients: readonly string[];
  /** It says too little to be compared, and answers nothing: its author's other few words count with it. */
  readonly isFewWords: boolean;
  /** It answers nothing: whatever its author wrote to others of their own accord counts with it. */
  readonly isUnasked: boolean;
  /** The same text, or this author's few words, counts from here on. */
  readonly since: Date;
  /** The same Message-ID counts from here on: servers may hand over one message in many pieces. */
  readonly sinceSameMessage: Date;
}

/** Distinct people, those who would get this message included. */
export interface OutsideReach {
  readonly sameMessage: number;
  readonly sameText: number;
  /** By this author's messages of a few words, which have no text that could be compared; 0 for any other message. */
  readonly fewWords: number;
  /** By all that this author wrote of their own accord; 0 for an answer. */
  readonly anyText: number;
}

/** One list that has, or may get, the same text. */
export interface ListEcho {
  readonly listId: string;
  readonly groupId: string | null;
  /** Its author animates the list's group. */
  readonly isOwn: boolean;
  /** Nobody there has received it yet but from those who animate its group. */
  readonly isWaiting: boolean;
}

/** What was said of announcements by now. */
export interface Said {
  /** The newest entry of them; '0' for none. */
  readonly lastEntryId: string;
  /** Lists that have the text since then, or where it waits for a moderator. */
  readonly lists: readonly ListEcho[];
}

const nothingSaid: Said = { lastEntryId: '0', lists: [] };

interface SaidQuestion {
  readonly clusterIds: readonly string[];
  readonly since: Date;
}

/** Counts who was reached, each person once. */
@Injectable()
export class LedgerReach {
  private readonly saying = new Gathered<SaidQuestion, Said>(saidTogether);

  constructor(private readonly dataSource: DataSource) {}

  async outside(question: OutsideQuestion): Promise<OutsideReach> {
    const [row] = await queryPrepared<OutsideReach>(
      this.dataSource,
      'ledger-outside',
      `with reached as (
         select 'message' as how, unnest(bearers) as bearer from ledger_entry
         where message_id = $1 and author = $2 and road = 'lifetime' and state = 'reached' and at > $3
         union all
         select 'text', unnest(bearers) from ledger_entry
         where cluster_id = any($4::uuid[]) and road = any($5) and state = 'reached' and at > $6
         union all
         select 'few', unnest(bearers) from ledger_entry
         where $8 and author = $2 and not is_reply and road = any($5) and state = 'reached' and at > $6
           and (cluster_id is null or exists (
             select from ledger_text where ledger_text.id = text_id and kind <> 'words'))
         union all
         select 'any', unnest(bearers) from ledger_entry
         where $9 and author = $2 and not is_reply and road = any($5) and state = 'reached' and at > $6
         union all
         select how, unnest($7::bigint[])
         from unnest(array['message', 'text'] || case when $8 then array['few'] end || case when $9 then array['any'] end)
           as how),
       known as (
         select how, coalesce(kept, bearer) as bearer from reached left join ledger_alias on gone = bearer)
       select count(distinct bearer) filter (where how = 'message')::int as "sameMessage",
              count(distinct bearer) filter (where how = 'text')::int as "sameText",
              count(distinct bearer) filter (where how = 'few')::int as "fewWords",
              count(distinct bearer) filter (where how = 'any')::int as "anyText"
       from known`,
      [
        question.messageId,
        question.author,
        question.sinceSameMessage,
        question.clusterIds,
        outsideRoads,
        question.since,
        `{${question.recipients.map(bearerNumber).join(',')}}`,
        question.isFewWords,
        question.isUnasked,
      ],
    );
    return row ?? { sameMessage: 0, sameText: 0, fewWords: 0, anyText: 0 };
  }

  /** What was said of announcements up to now: one look, so that nothing falls between its parts. */
  async said(clusterIds: readonly string[], since: Date): Promise<Said> {
    if (clusterIds.length === 0) return nothingSaid;
    return this.saying.ask(this.dataSource.manager, { clusterIds, since: minuteOf(since) });
  }

  /** The newest entry of an author outside lists, '0' for none. */
  async lastOutsideOf(author: string): Promise<string> {
    const [row] = await queryPrepared<{ last: string }>(
      this.dataSource,
      'ledger-last-outside',
      // First all of theirs, then the newest: by itself the planner would read the whole ledger from its end.
      `with theirs as materialized (
         select id from ledger_entry where author = $1 and road in ('lifetime', 'policy'))
       select coalesce(max(id), 0)::text as last from theirs`,
      [author],
    );
    return row?.last ?? '0';
  }

  /**
   * How many of the directory have this text by lists that are not their author's own, those of `others` included.
   * @param others bearers who would get it now
   */
  async directoryPeople(
    clusterIds: readonly string[],
    since: Date,
    others: readonly string[],
  ): Promise<number> {
    const [row] = await queryPrepared<{ people: number }>(
      this.dataSource,
      'ledger-directory-people',
      `with reached as (
         select unnest(bearers) as bearer from ledger_entry
         where cluster_id = any($1::uuid[]) and road in ('list', 'welcome') and state = 'reached' and not is_own
           and at > $2
         union select unnest($3::bigint[])),
       known as (select distinct coalesce(kept, bearer) as bearer from reached left join ledger_alias on gone = bearer)
       select count(*)::int as people from known
       join person on bearer_number(person.id) = bearer and person.is_registered`,
      [clusterIds, since, `{${others.map(bearerNumber).join(',')}}`],
    );
    return row?.people ?? 0;
  }

  /**
   * Whether one of these messages went to this person by their lifetime address, and all of `recipients` wrote or got what
   * they answer. A mail to oneself answered to everybody is no answer.
   */
  async answersAmong(
    person: string,
    messageIds: readonly string[],
    recipients: readonly string[],
  ): Promise<boolean> {
    const [row] = await queryPrepared<{ does: boolean }>(
      this.dataSource,
      'ledger-answers-among',
      `with answered as (
         select author, bearers from ledger_entry
         where message_id = any($1) and road = 'lifetime' and state = 'reached' and bearer_number($2) = any(bearers))
       select exists (select from answered) and not exists (
         select from unnest($3::uuid[]) as recipient (id)
         where not exists (select from answered
                           where author = recipient.id or bearer_number(recipient.id) = any(bearers))) as does`,
      [messageIds, person, recipients],
    );
    return row?.does ?? false;
  }

  /** Everybody an announcement reached since then, by any road. */
  async people(clusterIds: readonly string[], since: Date): Promise<number> {
    const [row] = await queryPrepared<{ people: number }>(
      this.dataSource,
      'ledger-people',
      `select count(distinct coalesce(kept, bearer))::int as people
       from (select unnest(bearers) as bearer from ledger_entry
             where cluster_id = any($1::uuid[]) and state = 'reached' and at > $2) reached
       left join ledger_alias on gone = bearer`,
      [clusterIds, since],
    );
    return row?.people ?? 0;
  }
}

/** Windows begin with a minute: messages of one burst are answered together. */
function minuteOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

/** A burst of one text is one question. */
async function saidTogether(manager: EntityManager, asked: readonly SaidQuestion[]): Promise<Said[]> {
  const alike = [
    ...Map.groupBy(asked, ({ clusterIds, since }) => `${since.getTime()} ${clusterIds.join(' ')}`),
  ];
  const first = alike.flatMap(([, [one]]) => one ?? []);
  const rows = await preparedIn<Said & { readonly place: number }>(
    manager,
    'ledger-said',
    `select asked.place::int as place,
       (select coalesce(max(last), 0)::text from unnest(clusters::uuid[]) as one (id)
        cross join lateral (select max(id) as last from ledger_entry where cluster_id = one.id) newest
       ) as "lastEntryId",
       (select coalesce(jsonb_agg(echo), '[]') from (
          select list_id as "listId", group_id as "groupId", bool_and(is_own) as "isOwn",
                 not bool_or(state = 'reached' and not is_own) as "isWaiting"
          from ledger_entry
          where cluster_id = any(clusters::uuid[]) and road in ('list', 'welcome') and state <> 'dropped'
            and at > asked.since and list_id is not null
          group by 1, 2) echo
       ) as lists
     from unnest((select $1::text[]), $2::timestamptz[]) with ordinality as asked (clusters, since, place)`,
    [first.map(({ clusterIds }) => `{${clusterIds.join(',')}}`), first.map(({ since }) => since)],
  );
  const said = new Map<SaidQuestion, Said>();
  for (const row of rows) for (const question of alike[row.place - 1]?.[1] ?? []) said.set(question, row);
  return asked.map(question => said.get(question) ?? nothingSaid);
}
