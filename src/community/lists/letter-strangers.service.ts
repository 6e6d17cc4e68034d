import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import type { Language } from '../../foundation/i18n/language.js';
import { type Actor, system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { decodeUuidToken, encodeUuidToken } from '../../foundation/mail/token.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { JoiningLimits } from './joining-limits.service.js';
import { letterJoiningNotice } from './letter-joining.notice.js';
import { LetterSubscription } from './letter-subscription.entity.js';
import { LetterSubscriptions } from './letter-subscriptions.service.js';

/** A letter as its own room names it. Whether strangers may read it is that room's affair. */
export interface NamedLetter {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface StrangeReader {
  /** As they wrote it. */
  readonly address: string;
  readonly language: Language;
  /** Address of the client. */
  readonly network: string | null;
}

export type StrangeReaderOutcome = { readonly kind: 'confirmation-sent' | 'invalid-address' | 'limited' };

export type ReaderTokenState =
  | { readonly kind: 'valid' | 'already'; readonly subscription: LetterSubscription }
  | { readonly kind: 'dead' };

/** A fortnight; longer, and the click no longer says what somebody wants today. */
const lifetimeMs = 14 * 24 * 3_600_000;
const hoursBetweenMails = 24;
/** What our token is good for: it never leaves a letter, nor the other way round. */
const scope = 'join';

/** Somebody without an account asks for a letter: their mailbox is asked first. */
@Injectable()
export class LetterStrangers {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly secret: SiteSecret,
    private readonly limits: JoiningLimits,
    private readonly notices: NoticesService,
    private readonly choices: LetterSubscriptions,
    private readonly journal: JournalService,
  ) {}

  /** The same outcome for every address that can be one: who asks learns nothing of it. */
  async ask(letter: NamedLetter, reader: StrangeReader, now: Date): Promise<StrangeReaderOutcome> {
    const address = canonicalAddress(reader.address.trim());
    // A letter must not write to the lists of this house.
    if (address === null || address.endsWith(`@${this.config.mailDomain}`))
      return { kind: 'invalid-address' };
    return this.dataSource.transaction(async manager => {
      if (!(await this.limits.admits(manager, reader.network, now))) return { kind: 'limited' };
      const topic = `letter-joining:${letter.id}`;
      if (await this.notices.mayHear(manager, hoursBetweenMails, topic, address, now))
        await this.write(manager, letter, { address, language: reader.language }, now);
      return { kind: 'confirmation-sent' };
    });
  }

  /** What a token would do; a GET only looks. */
  async peek(token: string, now: Date): Promise<ReaderTokenState> {
    const id = decodeUuidToken('letter', token, this.secret.key, scope);
    const subscription = id === null ? null : await this.choices.findById(id);
    return stateOf(subscription, now);
  }

  /** The click in the mail. An address the directory knows by now subscribes its person. */
  async confirm(token: string, actor: Actor, now: Date): Promise<ReaderTokenState> {
    const state = await this.peek(token, now);
    if (state.kind !== 'valid') return state;
    const { id, letterId, address } = state.subscription;
    return this.dataSource.transaction(async manager => {
      const subscription = await manager.findOne(LetterSubscription, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      // Of two clicks at once the second finds it done.
      const found = stateOf(subscription, now);
      if (found.kind !== 'valid') return found;
      await manager.save(
        Object.assign(found.subscription, { state: 'subscribed', via: 'link', changedAt: now }),
      );
      await this.journal.record(manager, {
        at: now,
        actor,
        action: 'letter.subscribed',
        subjectKind: 'letter-subscription',
        subjectId: id,
        values: { letterId, personId: null, from: 'pending', via: 'link' },
      });
      await adoptLetters(manager, { address }, now);
      return found;
    });
  }

  /** Addresses that somebody wrote, perhaps not their own, and whose owner never said a word. */
  async forgetUnconfirmed(now: Date): Promise<void> {
    await this.dataSource.query(
      `delete from letter_subscription where state = 'pending' and changed_at <= $1`,
      [new Date(now.getTime() - lifetimeMs)],
    );
  }

  private async write(
    manager: EntityManager,
    letter: NamedLetter,
    to: { readonly address: string; readonly language: Language },
    now: Date,
  ): Promise<void> {
    const row = await pendingRow(manager, letter.id, to.address, now);
    const token = row.state === 'pending' ? encodeUuidToken('letter', row.id, this.secret.key, scope) : null;
    const notice = letterJoiningNotice(to, letter, token, this.config.publicUrl);
    await this.notices.send(manager, notice, now);
    const { id: subjectId } = row;
    await this.journal.record(manager, {
      at: now,
      actor: system,
      action: 'letter.asked-for',
      subjectKind: 'letter-subscription',
      subjectId,
      values: { letterId: letter.id },
    });
  }
}

/**
 * Gives people the letters that their addresses asked for before the directory knew them: a row becomes theirs, and
 * its leave links with it. Who has chosen already under their name keeps that choice.
 */
export async function adoptLetters(
  manager: EntityManager,
  whose: { readonly personId?: string | null; readonly address?: string | null },
  now: Date,
): Promise<void> {
  await manager.query(
    `with found as (
       select distinct on (s.letter_id, a.person_id) s.id, s.letter_id, a.person_id
       from letter_subscription s join address a on a.address = s.address
       where s.person_id is null and s.state = 'subscribed'
         and ($2::uuid is null or a.person_id = $2) and ($3::citext is null or s.address = $3)
       order by s.letter_id, a.person_id, a.is_preferred desc, s.id),
     chosen as (
       update letter_subscription mine set state = 'subscribed', via = 'link', changed_at = $1
       from found where mine.letter_id = found.letter_id and mine.person_id = found.person_id
         and mine.state = 'by-audience'),
     given as (
       update letter_subscription s set person_id = found.person_id, address = null
       from found where s.id = found.id and not exists (
         select from letter_subscription mine
         where mine.letter_id = found.letter_id and mine.person_id = found.person_id)
       returning s.id)
     delete from letter_subscription s using address a
     where s.person_id is null and s.address = a.address and s.state = 'subscribed'
       and ($2::uuid is null or a.person_id = $2) and ($3::citext is null or s.address = $3)
       and s.id not in (select id from given)`,
    [now, whose.personId ?? null, whose.address ?? null],
  );
}

/** A row that waits, made or made again; the one there is when its owner said yes already. */
async function pendingRow(
  manager: EntityManager,
  letterId: string,
  address: string,
  now: Date,
): Promise<Pick<LetterSubscription, 'id' | 'state'>> {
  const [row]: Pick<LetterSubscription, 'id' | 'state'>[] = await manager.query(
    `insert into letter_subscription as known (letter_id, address, state, via, changed_at)
     values ($1, $2, 'pending', 'page', $3)
     on conflict (letter_id, address) do update
       set state = case when known.state = 'subscribed' then known.state else 'pending' end,
           changed_at = case when known.state = 'subscribed' then known.changed_at else $3 end
     returning id, state`,
    [letterId, address, now],
  );
  if (row === undefined) throw new Error('an upsert gives its row');
  return row;
}

function stateOf(subscription: LetterSubscription | null, now: Date): ReaderTokenState {
  if (subscription?.state === 'subscribed') return { kind: 'already', subscription };
  const isWaiting =
    subscription?.state === 'pending' && now.getTime() - subscription.changedAt.getTime() < lifetimeMs;
  return isWaiting ? { kind: 'valid', subscription } : { kind: 'dead' };
}
