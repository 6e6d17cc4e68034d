import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { queryPrepared } from '../../foundation/database/prepared.js';
import { List } from './list.entity.js';
import type { SubscriptionState } from './subscription.entity.js';

/** What a list knows about somebody who writes to it. */
export interface PostingFacts {
  readonly list: List;
  /** The person behind the author's address; null for nobody we know. */
  readonly authorPersonId: string | null;
  /** Of the directory; false for a guest. */
  readonly isAuthorRegistered: boolean;
  readonly envelopeSenderPersonId: string | null;
  /** Runs the list: of its group, or named on it. */
  readonly isAnimator: boolean;
  /** One who decides on what waits. */
  readonly isModerator: boolean;
  /** In force, of the person or of one of their addresses. */
  readonly subscription: { readonly id: string; readonly isModerated: boolean } | null;
  /** Their row on a list that follows a rule, in whatever state: by hand or not, it keeps their flag. */
  readonly ruleRow: { readonly state: SubscriptionState; readonly isModerated: boolean } | null;
  /** By the address written from, or any other of the same person. */
  readonly isBanned: boolean;
  readonly isAlwaysAccepted: boolean;
  readonly headerPatterns: readonly { readonly field: string; readonly glob: string }[];
  /** Names the list had before: mail to them is for it. */
  readonly formerNames: readonly string[];
  /** Posts distributed within ten minutes and since the brake was released, as many as pull it at most. */
  readonly recentPosts: number;
  /** Other authors who begged within the same time to be left alone. */
  readonly recentPleas: number;
}

interface Question {
  readonly listName: string;
  readonly authorAddress: string;
  readonly envelopeSender: string | null;
  readonly now: Date;
}

type Row = Record<string, unknown> & Omit<PostingFacts, 'list'> & { readonly place: number };

/** Gathers the facts of a post in one round trip: this is asked for every message at the door. */
@Injectable()
export class PostingFactsService {
  private sql: string | null = null;
  private readonly asking = new Gathered<Question, PostingFacts | null>((_manager, asked) =>
    this.answers(asked),
  );

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Null for an unknown list. Addresses are in canonical form.
   * @param authorAddress empty when the message has no author we can read
   * @param envelopeSender null for the null reverse-path
   */
  factsForPosting(
    listName: string,
    authorAddress: string,
    envelopeSender: string | null,
    now: Date,
  ): Promise<PostingFacts | null> {
    return this.asking.ask(this.dataSource.manager, { listName, authorAddress, envelopeSender, now });
  }

  private async answers(asked: readonly Question[]): Promise<(PostingFacts | null)[]> {
    this.sql ??= this.statement();
    const rows = await queryPrepared<Row>(this.dataSource, 'posting-facts', this.sql, [
      asked.map(({ listName }) => listName),
      asked.map(({ authorAddress }) => authorAddress),
      asked.map(({ envelopeSender }) => envelopeSender),
      asked.map(({ now }) => now),
    ]);
    const facts = new Map(rows.map(row => [row.place, this.factsIn(row)]));
    return asked.map((_question, at) => facts.get(at + 1) ?? null);
  }

  private factsIn(row: Row): PostingFacts {
    const list = new List();
    for (const name of this.listProperties()) Object.assign(list, { [name]: row[name] });
    return {
      list,
      authorPersonId: row.authorPersonId,
      isAuthorRegistered: row.isAuthorRegistered,
      envelopeSenderPersonId: row.envelopeSenderPersonId,
      isAnimator: row.isAnimator,
      isModerator: row.isModerator,
      subscription: row.subscription,
      ruleRow: row.ruleRow,
      isBanned: row.isBanned,
      isAlwaysAccepted: row.isAlwaysAccepted,
      headerPatterns: row.headerPatterns,
      formerNames: row.formerNames,
      recentPosts: row.recentPosts,
      recentPleas: row.recentPleas,
    };
  }

  private listProperties(): string[] {
    return this.dataSource.getMetadata(List).columns.map(({ propertyName }) => propertyName);
  }

  private statement(): string {
    const columns = this.dataSource
      .getMetadata(List)
      .columns.map(({ databaseName, propertyName }) => `l.${databaseName} as "${propertyName}"`);
    return `
      select asked.place::int as place, ${columns.join(', ')},
        author.person_id as "authorPersonId",
        exists (select from person p where p.id = author.person_id and p.is_registered
        ) as "isAuthorRegistered",
        (select person_id from address where address = asked.sender) as "envelopeSenderPersonId",
        l.platform_moderated_since is null and (exists (select from group_member m
                where m.group_id = l.group_id and m.person_id = author.person_id and m.role = 'animator'
        ) or exists (select from list_owner o where o.list_id = l.id and o.person_id = author.person_id
        )) as "isAnimator",
        l.platform_moderated_since is null and exists (select from list_moderator m
                where m.list_id = l.id and m.person_id = author.person_id and m.may_decide
        ) as "isModerator",
        coalesce(
          (select jsonb_build_object('id', s.id, 'isModerated', s.is_moderated) from subscription s
           where s.list_id = l.id and s.person_id = author.person_id and s.state = 'subscribed'),
          (select jsonb_build_object('id', s.id, 'isModerated', s.is_moderated) from subscription s
           where s.list_id = l.id and s.person_id is null and s.address = any(author.addresses)
             and s.state = 'subscribed' limit 1)
        ) as subscription,
        case when l.rule is not null then
          (select jsonb_build_object('state', s.state, 'isModerated', s.is_moderated) from subscription s
           where s.list_id = l.id and (s.person_id = author.person_id
                                       or s.person_id is null and s.address = any(author.addresses))
           order by s.person_id limit 1)
        end as "ruleRow",
        exists (select from list_sender s
                where s.list_id = l.id and s.address = any(author.addresses) and s.treatment = 'banned'
        ) as "isBanned",
        exists (select from list_sender s
                where s.list_id = l.id and s.address = any(author.addresses) and s.treatment = 'accepted'
        ) as "isAlwaysAccepted",
        coalesce((select jsonb_agg(jsonb_build_object('field', p.field, 'glob', p.glob) order by p.id)
                  from list_header_pattern p where p.list_id = l.id), '[]') as "headerPatterns",
        array(select name::text from list_alias where list_id = l.id) as "formerNames",
        (select count(*)::int from (
           select from post p where p.list_id = l.id and p.outcome = 'distributed' and p.received_at > braking.since
           limit l.brake_posts) as counted
        ) as "recentPosts",
        (select count(distinct coalesce(p.author_person_id::text, p.author_address))::int from post p
         where p.list_id = l.id and p.is_plea and p.received_at > braking.since
           and p.author_address <> asked.author::text
           and (p.author_person_id is null or p.author_person_id is distinct from author.person_id)
        ) as "recentPleas"
      from unnest((select $1::citext[]), $2::citext[], $3::citext[], $4::timestamptz[]) with ordinality
             as asked (list_name, author, sender, at, place)
      join list l on l.deleted_at is null
                 and l.id = coalesce((select id from list where name = asked.list_name),
                                     (select list_id from list_alias where name = asked.list_name))
      cross join lateral (
        select (array_agg(a.person_id))[1] as person_id, array_agg(a.address) || asked.author as addresses
        from address a where a.person_id = (select person_id from address where address = asked.author)
      ) author
      cross join lateral (
        -- A brake that is on, or never pulls itself, counts nothing: later than any post.
        select case when l.brake_posts = 0 or l.held_until > asked.at then 'infinity'
                    else greatest(asked.at - interval '10 minutes',
                                  (select released_at from list_brake where list_id = l.id))
               end as since
      ) braking`;
  }
}
