import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { HeldItems } from '../../../channels/moderation/held-items.service.js';
import { ModeratorNoticesService } from '../../../channels/moderation/moderator-notices.service.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import { AnswerAddress } from '../answer-address.js';
import type { Arrival } from '../arrival.js';
import type { AnswerPlan, AnswerSubject } from '../plan.js';
import { AnswerLinks } from './answer-links.js';
import {
  type AnswerMatter,
  answeredNotice,
  closedNotice,
  confirmNotice,
  type ToldOutcome,
} from './answer-notices.js';

/** A stranger, or somebody whom nothing proves, hears once of what may be a forger's work. */
const hoursBetweenWarnings = 24;

/** Mails what became of an answer, to those who may hear it. */
@Injectable()
export class AnswerTelling {
  constructor(
    private readonly config: Config,
    private readonly addresses: AnswerAddress,
    private readonly links: AnswerLinks,
    private readonly items: HeldItems,
    private readonly told: ModeratorNoticesService,
    private readonly notices: NoticesService,
  ) {}

  /** To a proven writer at their address; to the moderator at their own, and once a day, when nothing proves who wrote. */
  async outcome(
    manager: EntityManager,
    plan: AnswerPlan,
    subject: AnswerSubject,
    outcome: ToldOutcome,
    arrival: Arrival,
  ): Promise<void> {
    const { writer, answer } = plan;
    const { id } = plan.destination.notice;
    const reader = writer.isProven ? writer.reader : subject.addressee;
    if (reader === null) return;
    const isWarning = !writer.isProven || outcome === 'not-their-address';
    const topic = `answer-${outcome}-${id}`;
    const mayHear = !isWarning || (await this.mayHear(manager, topic, reader.address, arrival.at));
    if (!mayHear) return;
    const standing = await this.items.standing(manager, subject.held.id);
    const isUndone = outcome === 'decided' && answer.kind === 'decision' && answer.action === 'undo';
    const noticeId = isUndone ? await this.again(manager, plan, standing?.version ?? 1, arrival.at) : id;
    const matter = this.matter(subject, writer.kind === 'addressee' ? noticeId : null, arrival);
    await this.notices.send(
      manager,
      answeredNotice(reader, matter, { outcome, answer }, standing),
      arrival.at,
    );
  }

  /** Whether a link was sent: one a day for each decision on each notice. */
  async confirm(
    manager: EntityManager,
    { destination, answer }: AnswerPlan,
    subject: AnswerSubject,
    answerId: string,
    arrival: Arrival,
  ): Promise<boolean> {
    const { addressee } = subject;
    if (addressee === null || answer.kind !== 'decision') return false;
    const topic = `answer-${answer.action}-${destination.notice.id}`;
    if (!(await this.mayHear(manager, topic, addressee.address, arrival.at))) return false;
    const matter = this.matter(subject, destination.notice.id, arrival);
    const notice = confirmNotice(addressee, matter, answer, this.links.confirmation(answerId));
    await this.notices.send(manager, notice, arrival.at);
    return true;
  }

  async closed(manager: EntityManager, { writer }: AnswerPlan, { messageId, at }: Arrival): Promise<void> {
    const notice = closedNotice(writer.reader, messageId);
    await this.notices.sendAtMostEvery(manager, hoursBetweenWarnings, 'answer-closed', notice, at);
  }

  private mayHear(manager: EntityManager, topic: string, address: string, now: Date): Promise<boolean> {
    return this.notices.mayHear(manager, hoursBetweenWarnings, topic, address, now);
  }

  /** What waits again is another version: whoever took the approval back may answer anew. */
  private async again(
    manager: EntityManager,
    { destination }: AnswerPlan,
    version: number,
    toldAt: Date,
  ): Promise<string> {
    const { heldMessageId, personId } = destination.notice;
    const id = randomUUID();
    await this.told.record(manager, { id, heldMessageId, personId, version, toldAt, isOwed: false });
    return id;
  }

  private matter(
    { list, held }: AnswerSubject,
    noticeId: string | null,
    { subject, messageId }: Arrival,
  ): AnswerMatter {
    return {
      listAddress: siteAddress(this.config, list.name),
      ownerAddress: siteAddress(this.config, `${list.name}-owner`),
      subject: held.post.subject,
      pageUrl: this.links.pageOf(held.id),
      replyTo: noticeId === null ? null : this.addresses.of(noticeId),
      answered: { subject, messageId },
    };
  }
}
