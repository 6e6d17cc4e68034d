import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, LessThanOrEqual } from 'typeorm';
import { LetterRecipients } from '../../community/lists/letter-recipients.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { type Actor, actorPersonId, system } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { chosenAccount } from '../../postoffice/ledger/ledger-account.js';
import { FanOutService } from '../../postoffice/delivery/fan-out.service.js';
import { LetterCopies } from '../../postoffice/delivery/letter-copies.service.js';
import { moveArticle } from './article-moves.js';
import { Article } from './article.entity.js';
import { IssueAsking } from './issue-asking.service.js';
import { IssueComments } from './issue-comments.service.js';
import { IssueContents } from './issue-contents.service.js';
import { IssueKeeping } from './issue-keeping.service.js';
import { outgoingIssue } from './issue-outgoing.js';
import { issueTransitions } from './issue-transitions.js';
import { lockedIssue } from './issues.service.js';
import { LetterIssue } from './letter-issue.entity.js';
import { readersOf } from './letter-readers.js';
import { LetterStanding } from './letter-standing.service.js';
import { Letter } from './letter.entity.js';

/**
 * A restart is no delay; a service that was down at the hour, or a database that came back from a copy, is one, and
 * then nobody but a person knows whether the issue left already.
 */
const lateAfterMinutes = 30;

export type SendOutcome = {
  readonly kind:
    'moved' | 'unknown' | 'not-now' /** Before its day and hour nobody sends it. */ | 'too-early';
};

interface Leaving {
  readonly letter: Letter;
  readonly issue: LetterIssue;
  /** Where each article is commented. */
  readonly threads: ReadonlyMap<string, string>;
}

/** An approved issue leaves, once, by the delivery that all mail takes. */
@Injectable()
export class IssueSending {
  private readonly record = recordsAbout(this.journal, 'letter');

  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly contents: IssueContents,
    private readonly keeping: IssueKeeping,
    private readonly recipients: LetterRecipients,
    private readonly standing: LetterStanding,
    private readonly fanOut: FanOutService,
    private readonly copies: LetterCopies,
    private readonly asking: IssueAsking,
    private readonly comments: IssueComments,
  ) {}

  /** Sends what is approved and due; of what is late, asks its editors first. Returns how many left. */
  async sendDue(now: Date): Promise<number> {
    const due = await this.dataSource.manager.find(LetterIssue, {
      where: { state: 'ready', plannedAt: LessThanOrEqual(now) },
      order: { plannedAt: 'ASC', id: 'ASC' },
    });
    let sent = 0;
    for (const issue of due) {
      if (isLate(issue, now))
        await this.dataSource.transaction(manager => this.asking.ask(manager, 'late', issue, now));
      else if ((await this.start(issue.id, system, now)).kind === 'moved') sent++;
    }
    return sent;
  }

  /** By the job at its hour, or by an editor who was asked. All in one transaction: it left whole, or not at all. */
  async start(issueId: string, actor: Actor, now: Date): Promise<SendOutcome> {
    return this.dataSource.transaction(async manager => {
      const issue = await lockedIssue(manager, issueId);
      if (issue === null) return { kind: 'unknown' };
      if (issueTransitions[issue.state].start === undefined) return { kind: 'not-now' };
      if (issue.plannedAt > now) return { kind: 'too-early' };
      const letter = await manager.findOneByOrFail(Letter, { id: issue.letterId });
      const articles = await this.publish(manager, issue, actor, now);
      const threads = await this.comments.openFor(manager, letter, issue, articles, now);
      const copies = await this.fanOutIssue(manager, { letter, issue, threads }, now);
      await this.moved(manager, issue, 'start', actor, now, { startedAt: now }, { copies });
      return { kind: 'moved' };
    });
  }

  /** Copies that nobody has leased yet wait. */
  async pause(issueId: string, actor: Actor, now: Date): Promise<SendOutcome> {
    return this.stopOrGo(issueId, 'pause', actor, now);
  }

  async resume(issueId: string, actor: Actor, now: Date): Promise<SendOutcome> {
    return this.stopOrGo(issueId, 'resume', actor, now);
  }

  /** Issues of which every copy was tried are sent. */
  async finishDone(now: Date): Promise<void> {
    const sending = await this.dataSource.manager.findBy(LetterIssue, { state: 'sending' });
    const progress = await this.copies.progressOf(
      sending.map(({ id }) => id),
      now,
    );
    for (const { id } of sending) {
      const found = progress.get(id);
      if (found !== undefined && found.copies.pending === 0)
        await this.finish(id, found.lastAnswerAt ?? now, now);
    }
  }

  /** What the delivery held back waits, and its editors are asked: they alone can find out what of it arrived. */
  async askHeldBack(now: Date): Promise<void> {
    for (const id of await this.copies.heldBack()) {
      await this.dataSource.transaction(async manager => {
        const issue = await lockedIssue(manager, id);
        if (issue === null || issueTransitions[issue.state].hold === undefined) return;
        if (issue.state !== 'paused')
          await this.moved(manager, issue, 'hold', system, now, { pausedAt: now, sentAt: null });
        await this.asking.ask(manager, 'held', issue, now);
      });
    }
  }

  /** How many an issue would reach now. */
  async reach(letter: Letter, now: Date): Promise<number> {
    return this.recipients.count(readersOf(letter, await this.standing.isGroupPrivate(letter)), now);
  }

  private async fanOutIssue(
    manager: EntityManager,
    { letter, issue, threads }: Leaving,
    now: Date,
  ): Promise<number> {
    const content = await this.contents.of(issue.id, manager);
    if (content === null) throw new Error('an issue that is locked has a content');
    const outgoing = outgoingIssue(content, threads, this.config, now);
    // Kept first: the address that every copy names is there before the first one leaves.
    await this.keeping.keep(manager, letter, content, outgoing, now);
    const readers = readersOf(letter, await this.standing.isGroupPrivate(letter, manager));
    const { copies } = await this.fanOut.fanOut(
      manager,
      {
        kind: 'letter',
        list: null,
        postId: null,
        account: chosenAccount({
          at: now,
          author: letter.id,
          authorAddress: siteAddress(this.config, letter.slug),
          road: 'letter',
          messageId: outgoing.messageId,
        }),
        letter: { sendingId: issue.id, leaveMark: outgoing.leaveMark },
        copyKey: randomUUID(),
        messageId: outgoing.messageId,
        subject: outgoing.subject,
        header: outgoing.header,
        body: { prefix: outgoing.body, raw: null, suffix: Buffer.alloc(0) },
        is8bit: false,
      },
      await this.recipients.recipientsOf(manager, readers, now),
      now,
    );
    return copies;
  }

  private async publish(
    manager: EntityManager,
    { id }: LetterIssue,
    actor: Actor,
    now: Date,
  ): Promise<Article[]> {
    const articles = await manager.find(Article, {
      where: { issueId: id, state: 'accepted' },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const personId = actorPersonId(actor);
    const decider = { personId, via: personId === null ? 'job' : 'web' } as const;
    for (const article of articles) await moveArticle(manager, article, 'publish', decider, {}, now);
    return articles;
  }

  private async stopOrGo(
    issueId: string,
    action: 'pause' | 'resume',
    actor: Actor,
    now: Date,
  ): Promise<SendOutcome> {
    return this.dataSource.transaction(async manager => {
      const issue = await lockedIssue(manager, issueId);
      if (issue === null) return { kind: 'unknown' };
      if (issueTransitions[issue.state][action] === undefined) return { kind: 'not-now' };
      await this.copies[action](manager, issueId, now);
      await this.moved(manager, issue, action, actor, now, { pausedAt: action === 'pause' ? now : null });
      return { kind: 'moved' };
    });
  }

  private async finish(issueId: string, sentAt: Date, now: Date): Promise<void> {
    await this.dataSource.transaction(async manager => {
      const issue = await lockedIssue(manager, issueId);
      if (issue === null || issueTransitions[issue.state].finish === undefined) return;
      await this.moved(manager, issue, 'finish', system, now, { sentAt });
    });
  }

  private async moved(
    manager: EntityManager,
    issue: LetterIssue,
    action: 'start' | 'pause' | 'hold' | 'resume' | 'finish',
    actor: Actor,
    now: Date,
    fields: Partial<LetterIssue>,
    values: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const state = issueTransitions[issue.state][action] ?? issue.state;
    const told = { month: issue.month, ...values };
    await this.record(manager, `letter.issue-${action}`, issue.letterId, told, actor, now);
    await manager.save(Object.assign(issue, fields, { state, version: issue.version + 1 }));
  }
}

/** An approved issue whose hour is long past waits for a person. */
export function isLate({ state, plannedAt }: Pick<LetterIssue, 'state' | 'plannedAt'>, now: Date): boolean {
  return state === 'ready' && now.getTime() - plannedAt.getTime() > lateAfterMinutes * 60_000;
}

/** What of an issue has appeared. */
export const appearedStates = ['sending', 'paused', 'sent'] as const;

export function hasAppeared({ state }: Pick<LetterIssue, 'state'>): boolean {
  return appearedStates.some(appeared => appeared === state);
}
