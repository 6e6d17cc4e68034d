import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../foundation/i18n/language.js';
import type { List } from './list.entity.js';
import type { Subscription } from './subscription.entity.js';
import type { ConfirmedAct } from './subscription-confirmation.entity.js';
import { paragraphsOf, SubscriptionMail, type SubscriptionReader } from './subscription-mail.js';
import type { SubscriptionWords } from './subscription-notices.fr.js';

/** What the token does, and what else there is to say on the occasion. */
interface Question {
  readonly act: ConfirmedAct;
  readonly token: string;
  readonly remarks?: readonly string[];
}

/** What people hear about their own subscriptions, whatever road they took; leaves with the caller's transaction. */
@Injectable()
export class SubscriptionNotices {
  constructor(private readonly mail: SubscriptionMail) {}

  /** The bearer, in their own language when we know it; null when they have no address left. */
  readerOf(
    manager: EntityManager,
    subscription: Pick<Subscription, 'id'>,
    language?: Language | null,
  ): Promise<SubscriptionReader | null> {
    return this.mail.readerOf(manager, subscription, language);
  }

  /** Those in charge put this address forward; nothing happens until its owner says so. */
  async invitation(
    manager: EntityManager,
    list: List,
    { address, token }: { readonly address: string; readonly token: string },
    now: Date,
  ): Promise<void> {
    await this.mail.send(manager, list, { address, name: '', language: list.language }, now, (say, name) => ({
      subject: say.inviteSubject(name),
      paragraphs: [say.invited(name), say.byReply, say.silence],
      ...this.mail.answerBy(list, say.confirm, token),
      footer: say.invitedWhy(address),
    }));
  }

  /** Asks whoever reads this address whether they did what was asked in their name. */
  async confirmation(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    { act, token, remarks = [] }: Question,
    now: Date,
  ): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => {
      const { subject, asked, label, why } = questionOf(say, act, name);
      return {
        subject,
        paragraphs: [asked, say.byReply, say.silence, ...remarks],
        ...this.mail.answerBy(list, label, token),
        footer: why,
      };
    });
  }

  async welcome(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => ({
      subject: say.welcomeSubject(name),
      paragraphs: [say.welcome(name, reader.address), ...this.mail.welcomeText(say, list, now)],
      ...this.mail.counted(list, now),
      action: { label: say.listPage, url: this.mail.pageOf(list) },
      footer: say.subscriberWhy(name),
    }));
  }

  /** To whoever reads an address that somebody wanted to subscribe again. */
  async already(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => ({
      subject: say.alreadySubject(name),
      paragraphs: [say.already(name, reader.address)],
      action: { label: say.listPage, url: this.mail.pageOf(list) },
      footer: say.askedWhy(name),
    }));
  }

  async goodbye(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => ({
      subject: say.goodbyeSubject(name),
      paragraphs: [say.goodbye(name, reader.address), ...paragraphsOf(list.goodbyeText), say.goodbyeNext],
      action: { label: say.listPage, url: this.mail.pageOf(list) },
      footer: say.goodbyeWhy(name),
    }));
  }

  /** @param reason of those in charge; may be empty */
  async removed(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    reason: string,
    now: Date,
  ): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => {
      const next = say.refusedNext(this.mail.addressOf(list, 'owner'));
      return {
        subject: say.removedSubject(name),
        paragraphs: [say.removed(name, reader.address), reason === '' ? next : say.theySay],
        ...(reason === '' ? {} : { quote: reason, afterQuote: next }),
        footer: say.goodbyeWhy(name),
      };
    });
  }
}

function questionOf(
  say: SubscriptionWords,
  act: ConfirmedAct,
  name: string,
): { subject: string; asked: string; label: string; why: string } {
  const why = say.commandWhy(name);
  switch (act) {
    case 'subscribe':
      return {
        subject: say.confirmSubject(name),
        asked: say.asked(name),
        label: say.confirm,
        why: say.askedWhy(name),
      };
    case 'unsubscribe':
      return { subject: say.leaveSubject(name), asked: say.leaveAsked(name), label: say.leave, why };
    case 'pause':
      return { subject: say.pauseSubject(name), asked: say.pauseAsked(name), label: say.pause, why };
    case 'resume':
      return { subject: say.resumeSubject(name), asked: say.resumeAsked(name), label: say.resume, why };
  }
}
