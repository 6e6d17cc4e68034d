import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chunksOf } from '../../foundation/chunks.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { List } from './list.entity.js';
import type { PolicyName } from './policy-name.js';

/** A list ready to be written: its name is valid and free. */
export interface ListRecord {
  readonly id: string;
  readonly name: string;
  readonly groupId: string | null;
  readonly description: string;
  readonly language: Language;
  readonly policy: PolicyName;
  readonly archive: List['archive'];
  readonly replyTo: List['replyTo'];
  readonly joining: List['joining'];
  /** That `audiences` found good; null for a list made by hand. */
  readonly rule: object | null;
  readonly tag: string;
  readonly welcomeText?: string;
  readonly goodbyeText?: string;
  /** Of the posts it brings with it; 0 for a new list. */
  readonly lastPostNumber: number;
}

/** Somebody on a list who is nobody of the directory. */
export interface GuestLink {
  readonly listId: string;
  /** Canonical, and no person's. */
  readonly address: string;
  readonly name: string;
}

/** A person on a list. */
export interface ListLink {
  readonly listId: string;
  readonly personId: string;
}

const chunkSize = 20_000;

/** Lists by the hundred and subscriptions by the hundred thousand, in the caller's transaction. */
@Injectable()
export class ListImportService {
  constructor(private readonly journal: JournalService) {}

  async createMany(
    manager: EntityManager,
    lists: readonly ListRecord[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `insert into list (id, name, group_id, description, language, policy, archive, reply_to, tag,
                         joining, rule, last_post_number, welcome_text, goodbye_text, created_at, rule_set_at)
       select t.*, $15::timestamptz, case when t.rule is not null then $15::timestamptz end
       from unnest($1::uuid[], $2::citext[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[],
                   $9::text[], $10::text[], $11::jsonb[], $12::integer[], $13::text[], $14::text[])
              as t (id, name, group_id, description, language, policy, archive, reply_to, tag, joining, rule, posts,
                    welcome, goodbye)`,
      [
        lists.map(({ id }) => id),
        lists.map(({ name }) => name),
        lists.map(({ groupId }) => groupId),
        lists.map(({ description }) => description),
        lists.map(({ language }) => language),
        lists.map(({ policy }) => policy),
        lists.map(({ archive }) => archive),
        lists.map(({ replyTo }) => replyTo),
        lists.map(({ tag }) => tag),
        lists.map(({ joining }) => joining),
        lists.map(({ rule }) => rule && JSON.stringify(rule)),
        lists.map(({ lastPostNumber }) => lastPostNumber),
        lists.map(({ welcomeText = '' }) => welcomeText),
        lists.map(({ goodbyeText = '' }) => goodbyeText),
        now,
      ],
    );
    await this.record(manager, 'lists.imported', lists.length, actor, now);
  }

  async addModerators(
    manager: EntityManager,
    moderators: readonly ListLink[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `insert into list_moderator (list_id, person_id, added_at)
       select t.*, $3 from unnest($1::uuid[], $2::uuid[]) as t on conflict do nothing`,
      [moderators.map(({ listId }) => listId), moderators.map(({ personId }) => personId), now],
    );
    await this.record(manager, 'moderators.imported', moderators.length, actor, now);
  }

  /** Subscribes people by their preferred address, with recorded consent; who has a row keeps it. */
  async subscribeMany(
    manager: EntityManager,
    subscribers: Iterable<ListLink>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    let count = 0;
    for await (const chunk of chunksOf(subscribers, chunkSize)) {
      await manager.query(
        `insert into subscription (list_id, person_id, consent, consent_at, changed_at, created_at)
         select t.*, 'recorded', $3, $3, $3 from unnest($1::uuid[], $2::uuid[]) as t on conflict do nothing`,
        [chunk.map(({ listId }) => listId), chunk.map(({ personId }) => personId), now],
      );
      count += chunk.length;
    }
    await this.record(manager, 'subscriptions.imported', count, actor, now);
  }

  /** The same for people of no directory, by their address. */
  async subscribeGuests(
    manager: EntityManager,
    guests: Iterable<GuestLink>,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    let count = 0;
    for await (const chunk of chunksOf(guests, chunkSize)) {
      await manager.query(
        `insert into subscription (list_id, address, name, consent, consent_at, changed_at, created_at)
         select t.*, 'recorded', $4, $4, $4 from unnest($1::uuid[], $2::citext[], $3::text[]) as t
         on conflict do nothing`,
        [
          chunk.map(({ listId }) => listId),
          chunk.map(({ address }) => address),
          chunk.map(({ name }) => name),
          now,
        ],
      );
      count += chunk.length;
    }
    await this.record(manager, 'subscriptions.imported', count, actor, now);
  }

  private record(
    manager: EntityManager,
    action: string,
    count: number,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'list', subjectId: 'all' };
    return this.journal.record(manager, { at, actor, action, ...subject, values: { count } });
  }
}
