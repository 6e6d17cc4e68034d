import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { ArchivePlace } from './archive-place.js';
import { RawErasing } from './raw-erasing.service.js';
import { wantWords } from './search/want-words.js';
import { refreshThreads } from './threads/refresh-threads.js';

/** Messages of one place: those of these keys, or all of one author. */
export type WhichMessages = { readonly keys: readonly string[] } | { readonly authorAddress: string };

export interface Withdrawal {
  readonly place: ArchivePlace;
  readonly which: WhichMessages;
  readonly actor: Actor;
}

interface Touched {
  readonly id: string;
  readonly thread_id: string;
  readonly key: string;
  readonly raw_id: string | null;
}

/**
 * Takes messages out of the archive's pages, search, counts and feeds, in the caller's transaction, with a line of the
 * journal. Whoever calls has asked whether the actor may. Each says how many messages it touched.
 */
@Injectable()
export class WithdrawalService {
  constructor(
    private readonly journal: JournalService,
    private readonly erasing: RawErasing,
  ) {}

  /** Moderators go on reading them, and can show them again. */
  async hide(
    manager: EntityManager,
    withdrawal: Withdrawal & { readonly reason: string },
    now: Date,
  ): Promise<number> {
    const { actor, reason } = withdrawal;
    const touched = await this.change(
      manager,
      withdrawal,
      'hidden_at = $3, hidden_by = $4, hidden_reason = $5',
      'hidden_at is null and deleted_at is null',
      [now, actorPersonId(actor), reason],
    );
    await forgetWords(manager, touched);
    return this.settle(manager, withdrawal, { action: 'archive.hidden', touched }, now);
  }

  async show(manager: EntityManager, withdrawal: Withdrawal, now: Date): Promise<number> {
    const touched = await this.change(
      manager,
      withdrawal,
      'hidden_at = null, hidden_by = null, hidden_reason = null',
      'hidden_at is not null',
      [],
    );
    await wantWords(
      manager,
      touched.map(({ id }) => id),
    );
    return this.settle(manager, withdrawal, { action: 'archive.shown', touched }, now);
  }

  /** For good: words, author, files and bytes go; the place in its thread stays. */
  async delete(
    manager: EntityManager,
    withdrawal: Withdrawal & { readonly reason: string },
    now: Date,
  ): Promise<number> {
    const touched = await this.change(
      manager,
      withdrawal,
      `deleted_at = $3, hidden_at = null, hidden_by = $4, hidden_reason = $5, author_name = '', author_address = '',
       subject = '', text = '', is_text_partial = false, attachments = '[]', raw_id = null`,
      'deleted_at is null',
      [now, actorPersonId(withdrawal.actor), withdrawal.reason],
    );
    await forgetWords(manager, touched);
    await this.erasing.ask(
      manager,
      touched.flatMap(({ raw_id }) => raw_id ?? []),
      now,
    );
    return this.settle(manager, withdrawal, { action: 'archive.deleted', touched }, now);
  }

  private async change(
    manager: EntityManager,
    { place, which }: Withdrawal,
    set: string,
    state: string,
    values: readonly unknown[],
  ): Promise<Touched[]> {
    const [condition, value] = asCondition(which);
    const [rows] = await manager.query<[Touched[]]>(
      `with touched as (
         select id, raw_id from archived_message where place_id = $1 and ${condition} and ${state} order by id for update)
       update archived_message m set ${set} from touched where m.id = touched.id
       returning m.id, m.thread_id, m.key, touched.raw_id`,
      [place.id, value, ...values],
    );
    return rows;
  }

  private async settle(
    manager: EntityManager,
    { place, actor, which }: Withdrawal,
    { action, touched }: { action: string; touched: readonly Touched[] },
    now: Date,
  ): Promise<number> {
    if (touched.length === 0) return 0;
    await refreshThreads(
      manager,
      touched.map(({ thread_id }) => thread_id),
    );
    const keys = 'keys' in which ? { keys: touched.map(({ key }) => key) } : {};
    const values = { messages: touched.length, ...keys };
    await this.journal.record(manager, {
      at: now,
      actor,
      action,
      subjectKind: place.kind,
      subjectId: place.id,
      values,
    });
    return touched.length;
  }
}

async function forgetWords(manager: EntityManager, touched: readonly Touched[]): Promise<void> {
  const ids = touched.map(({ id }) => id);
  await manager.query('delete from archived_words where message_id = any($1::uuid[])', [ids]);
}

function asCondition(which: WhichMessages): readonly [string, unknown] {
  if ('keys' in which) return ['key = any($2::text[])', which.keys];
  return [`lower(author_address) = lower($2) and author_address <> ''`, which.authorAddress];
}
