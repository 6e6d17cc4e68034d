import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, IsNull, Not } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { WholeDirectory } from '../../community/audiences/whole-directory.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { isExclusionViolation } from '../../foundation/database/exclusion-violation.js';
import { dayOf } from '../../foundation/i18n/calendar.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { makeMessageId } from '../../foundation/mail/message-id.js';
import { asOneLine } from '../../foundation/one-line.js';
import { chosenAccount } from '../../postoffice/ledger/ledger-account.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { exceptionalMail } from './exceptional-mail.js';
import { exceptionalProposedNotice, exceptionalSentNotice } from './exceptional-notices.js';
import { ExceptionalSend } from './exceptional-send.entity.js';

/** What the board writes, as a form brought it. */
export interface ExceptionalDraft {
  readonly subject: string;
  readonly text: string;
  readonly reason: string;
  readonly language: Language;
}

/** In signs; a subject beyond is cut by mail programs, a text beyond is no urgent word. */
export const exceptionalBounds = { subject: 120, text: 8_000, reason: 1_000 } as const;
export type ExceptionalField = keyof typeof exceptionalBounds;

export type ProposeOutcome =
  | { readonly kind: 'proposed'; readonly send: ExceptionalSend }
  | { readonly kind: 'faults'; readonly faults: ReadonlySet<ExceptionalField> }
  | { readonly kind: 'not-board' };

export type SignOutcome =
  | { readonly kind: 'sent'; readonly send: ExceptionalSend }
  /** Who proposed it is no second person, under whatever account. */
  | { readonly kind: 'own' | 'closed' | 'unknown' | 'not-board' }
  /** Who proposed it is of the board no more, or gone. */
  | { readonly kind: 'proposer-gone' }
  | { readonly kind: 'too-soon'; readonly nextOn: string };

export type WithdrawOutcome = { readonly kind: 'withdrawn' | 'closed' | 'unknown' | 'not-board' };

/** One that was sent before this program was there. */
export type PastSend = { readonly sentOn: string; readonly subject: string; readonly reason: string };

/** The one way to reach everybody that is no letter: two of the board, a written reason, once in twelve months. */
@Injectable()
export class ExceptionalSends {
  private readonly record = recordsAbout(this.journal, 'exceptional-send');

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
    private readonly roles: RoleService,
    private readonly everybody: WholeDirectory,
    private readonly fanOut: FanOutService,
    private readonly notices: NoticesService,
  ) {}

  /** Nothing leaves: the rest of the board is asked for a second signature. */
  async propose(draft: ExceptionalDraft, personId: string, now: Date): Promise<ProposeOutcome> {
    const words = { subject: asOneLine(draft.subject), text: draft.text.trim(), reason: draft.reason.trim() };
    const faults = faultsOf(words);
    if (faults.size > 0) return { kind: 'faults', faults };
    return this.dataSource.transaction(async manager => {
      const board = await this.roles.holdersOf('board', manager);
      if (!board.includes(personId)) return { kind: 'not-board' };
      const { language } = draft;
      const send = await manager.save(
        manager.create(ExceptionalSend, { ...words, language, proposedBy: personId, proposedAt: now }),
      );
      await this.record(manager, 'exceptional.proposed', send.id, {}, by(personId), now);
      await this.tellBoard(manager, send, { board, personId }, now);
      return { kind: 'proposed', send };
    });
  }

  /** The second signature sends it, in the same transaction. */
  async sign(id: string, personId: string, now: Date): Promise<SignOutcome> {
    try {
      return await this.dataSource.transaction(manager => this.signIn(manager, id, personId, now));
    } catch (error) {
      // Of two that are signed at once the database lets one leave.
      if (!isExclusionViolation(error)) throw error;
      return { kind: 'too-soon', nextOn: (await this.nextOn(now)) ?? dayOf(now, this.config.timeZone) };
    }
  }

  /** By any of the board, as long as nobody else signed. */
  withdraw(id: string, personId: string, now: Date): Promise<WithdrawOutcome> {
    return this.dataSource.transaction(async manager => {
      if (!(await this.isOfBoard(manager, personId))) return { kind: 'not-board' };
      const send = await locked(manager, id);
      if (send === null) return { kind: 'unknown' };
      if (!send.isOpen) return { kind: 'closed' };
      await manager.save(Object.assign(send, { withdrawnBy: personId, withdrawnAt: now }));
      await this.record(manager, 'exceptional.withdrawn', id, {}, by(personId), now);
      return { kind: 'withdrawn' };
    });
  }

  /** Those of the years before this program, for the record: nothing leaves, and none is a send of a year. Repeatable. */
  async keepPast(past: readonly PastSend[], actor: Actor, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      for (const { sentOn, subject, reason } of past) {
        if (await manager.existsBy(ExceptionalSend, { beforeVigie: true, sentOn })) continue;
        const at = new Date(`${sentOn}T12:00:00Z`);
        const words = { subject, text: '', reason, language: 'fr', beforeVigie: true } as const;
        const kept = await manager.save(
          manager.create(ExceptionalSend, { ...words, proposedAt: at, sentOn }),
        );
        await this.record(manager, 'exceptional.past-kept', kept.id, { sentOn }, actor, now);
      }
    });
  }

  byId(id: string): Promise<ExceptionalSend | null> {
    return this.dataSource.manager.findOneBy(ExceptionalSend, { id });
  }

  /** What waits for a second signature, the latest first. */
  open(): Promise<ExceptionalSend[]> {
    return this.dataSource.manager.find(ExceptionalSend, {
      where: { sentOn: IsNull(), withdrawnAt: IsNull() },
      order: { proposedAt: 'DESC' },
    });
  }

  /** All that ever went to everybody, the latest first. */
  register(): Promise<ExceptionalSend[]> {
    return this.dataSource.manager.find(ExceptionalSend, {
      where: { sentOn: Not(IsNull()) },
      order: { sentOn: 'DESC', id: 'ASC' },
    });
  }

  /** The first day on which one may leave again; null when one may now. */
  async nextOn(now: Date, manager = this.dataSource.manager): Promise<string | null> {
    const [row]: { on: string }[] = await manager.query(
      `select to_char(max(sent_on) + interval '12 months', 'YYYY-MM-DD') as "on" from exceptional_send
       where not before_vigie and sent_on + interval '12 months' > $1::date`,
      [dayOf(now, this.config.timeZone)],
    );
    return row?.on ?? null;
  }

  private async signIn(
    manager: EntityManager,
    id: string,
    personId: string,
    now: Date,
  ): Promise<SignOutcome> {
    const board = await this.roles.holdersOf('board', manager);
    if (!board.includes(personId)) return { kind: 'not-board' };
    const send = await locked(manager, id);
    if (send === null) return { kind: 'unknown' };
    if (!send.isOpen) return { kind: 'closed' };
    if (send.proposedBy === personId) return { kind: 'own' };
    if (send.proposedBy === null || !board.includes(send.proposedBy)) return { kind: 'proposer-gone' };
    const nextOn = await this.nextOn(now, manager);
    if (nextOn !== null) return { kind: 'too-soon', nextOn };
    const copies = await this.send(manager, send, personId, now);
    const sentOn = dayOf(now, this.config.timeZone);
    await manager.save(Object.assign(send, { signedBy: personId, signedAt: now, sentOn, reach: copies }));
    await this.record(manager, 'exceptional.sent', id, { reach: copies }, by(personId), now);
    return { kind: 'sent', send };
  }

  private async send(
    manager: EntityManager,
    send: ExceptionalSend,
    signerId: string,
    now: Date,
  ): Promise<number> {
    const { mailDomain, publicUrl } = this.config;
    const names = await this.directory.namesOf([send.proposedBy ?? '', signerId].filter(Boolean), manager);
    const proposerName = names.get(send.proposedBy ?? '') ?? null;
    const signerName = names.get(signerId) ?? null;
    const messageId = makeMessageId(mailDomain);
    const facts = { mailDomain, publicUrl, proposerName, signerName, messageId, now };
    const { header, body } = exceptionalMail(send, facts);
    const { copies } = await this.fanOut.fanOut(
      manager,
      {
        kind: 'letter',
        list: null,
        postId: null,
        account: chosenAccount({
          at: now,
          author: send.proposedBy ?? signerId,
          authorAddress: siteAddress(this.config, 'contact'),
          road: 'exceptional',
          messageId,
        }),
        letter: { sendingId: send.id, leaveMark: null },
        copyKey: send.id,
        messageId,
        subject: send.subject,
        header,
        body: { prefix: body, raw: null, suffix: Buffer.alloc(0) },
        is8bit: false,
      },
      await this.everybody.recipients(manager, now),
      now,
    );
    const told = { signerName: signerName ?? '', copies };
    for (const to of await this.directory.contactsOf([send.proposedBy ?? signerId], manager))
      await this.notices.send(manager, exceptionalSentNotice(to, send, told, publicUrl), now);
    return copies;
  }

  private async tellBoard(
    manager: EntityManager,
    send: ExceptionalSend,
    { board, personId }: { readonly board: readonly string[]; readonly personId: string },
    now: Date,
  ): Promise<void> {
    const proposer = (await this.directory.namesOf([personId], manager)).get(personId) ?? '';
    const others = board.filter(id => id !== personId);
    for (const to of await this.directory.contactsOf(others, manager)) {
      const notice = exceptionalProposedNotice(to, send, proposer, this.config.publicUrl);
      await this.notices.send(manager, notice, now);
    }
  }

  private async isOfBoard(manager: EntityManager, personId: string): Promise<boolean> {
    return (await this.roles.holdersOf('board', manager)).includes(personId);
  }
}

function faultsOf(words: Readonly<Record<ExceptionalField, string>>): Set<ExceptionalField> {
  const fields = ['subject', 'text', 'reason'] as const;
  return new Set(
    fields.filter(field => words[field] === '' || words[field].length > exceptionalBounds[field]),
  );
}

function by(personId: string): Actor {
  return { kind: 'person', personId };
}

function locked(manager: EntityManager, id: string): Promise<ExceptionalSend | null> {
  return manager.findOne(ExceptionalSend, { where: { id }, lock: { mode: 'pessimistic_write' } });
}
