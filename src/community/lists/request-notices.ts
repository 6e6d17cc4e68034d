import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { List } from './list.entity.js';
import { SubscriptionMail, type SubscriptionReader } from './subscription-mail.js';

/** What is said of requests, to who asked and to who decides; leaves with the caller's transaction. */
@Injectable()
export class RequestNotices {
  constructor(private readonly mail: SubscriptionMail) {}

  async waits(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => ({
      subject: say.waitsSubject(name),
      paragraphs: [say.waits(name)],
      footer: say.requesterWhy(name),
    }));
  }

  /** @param answer the words of who accepted; may be empty */
  async accepted(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    answer: string,
    now: Date,
  ): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => ({
      subject: say.acceptedSubject(name),
      paragraphs: [
        say.accepted(name, reader.address),
        ...this.mail.welcomeText(say, list, now),
        ...(answer === '' ? [] : [say.theySay]),
      ],
      ...(answer === '' ? {} : { quote: answer }),
      ...this.mail.counted(list, now),
      action: { label: say.listPage, url: this.mail.pageOf(list) },
      footer: say.requesterWhy(name),
    }));
  }

  async refused(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    answer: string,
    now: Date,
  ): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => {
      const next = say.refusedNext(this.mail.addressOf(list, 'owner'));
      return {
        subject: say.refusedSubject(name),
        paragraphs: [say.refused(name), answer === '' ? next : say.theySay],
        ...(answer === '' ? {} : { quote: answer, afterQuote: next }),
        footer: say.requesterWhy(name),
      };
    });
  }

  /** The list ended before anybody answered. */
  async withoutAnswer(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    now: Date,
  ): Promise<void> {
    await this.mail.sendOfGone(manager, list, reader, now, (say, name) => ({
      subject: say.listGoneSubject(name),
      paragraphs: [say.listGone(name)],
      footer: say.requesterWhy(name),
    }));
  }

  /** To one of those in charge. */
  async toDecide(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    fresh: number,
    now: Date,
  ): Promise<void> {
    await this.mail.send(manager, list, reader, now, (say, name) => ({
      subject: say.toDecideSubject(list.name, fresh),
      paragraphs: [say.toDecide(name, fresh)],
      action: { label: say.decide, url: `${this.mail.pageOf(list)}/requests` },
      footer: say.inChargeWhy(name),
    }));
  }
}
