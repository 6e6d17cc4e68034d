import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { List } from './list.entity.js';
import type { Subscription } from './subscription.entity.js';
import type { ConfirmedAct } from './subscription-confirmation.entity.js';
import { en } from './subscription-notices.en.js';
import { fr, type SubscriptionWords } from './subscription-notices.fr.js';

const words: Readonly<Record<Language, SubscriptionWords>> = { fr, en };

/** Whom a notice about a subscription goes to. */
export interface SubscriptionReader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** What the token does, and what else there is to say on the occasion. */
interface Question {
  readonly act: ConfirmedAct;
  readonly token: string;
  readonly remarks?: readonly string[];
}

type Body = Pick<Notice, 'subject' | 'paragraphs' | 'footer'> & Partial<Notice>;

/** What people hear about their own subscriptions, whatever road they took; leaves with the caller's transaction. */
@Injectable()
export class SubscriptionNotices {
  constructor(
    private readonly config: Config,
    private readonly notices: NoticesService,
  ) {}

  /** The bearer, in their own language when we know it; null when they have no address left. */
  async readerOf(
    manager: EntityManager,
    { id }: Pick<Subscription, 'id'>,
    language?: Language | null,
  ): Promise<SubscriptionReader | null> {
    const [row]: SubscriptionReader[] = await manager.query(
      `select coalesce(s.address, a.address) as address,
              coalesce(nullif(trim(p.given_name || ' ' || p.family_name), ''), s.name) as name,
              coalesce(p.language, $2, l.language) as language
       from subscription s
       join list l on l.id = s.list_id
       left join person p on p.id = s.person_id
       left join address a on a.person_id = s.person_id and a.is_preferred
       where s.id = $1 and coalesce(s.address, a.address) is not null and p.deceased_on is null`,
      [id, language ?? null],
    );
    return row ?? null;
  }

  /** Those in charge put this address forward; nothing happens until its owner says so. */
  async invitation(
    manager: EntityManager,
    list: List,
    { address, token }: { readonly address: string; readonly token: string },
    now: Date,
  ): Promise<void> {
    await this.send(manager, list, { address, name: '', language: list.language }, now, (say, name) => ({
      subject: say.inviteSubject(name),
      paragraphs: [say.invited(name), say.byReply, say.silence],
      ...this.answerBy(list, say.confirm, token),
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
    await this.send(manager, list, reader, now, (say, name) => {
      const { subject, asked, label, why } = this.question(say, act, name);
      return {
        subject,
        paragraphs: [asked, say.byReply, say.silence, ...remarks],
        ...this.answerBy(list, label, token),
        footer: why,
      };
    });
  }

  async welcome(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => ({
      subject: say.welcomeSubject(name),
      paragraphs: [say.welcome(name, reader.address), ...this.welcomeText(say, list)],
      action: { label: say.listPage, url: this.pageOf(list) },
      footer: say.subscriberWhy(name),
    }));
  }

  /** To whoever reads an address that somebody wanted to subscribe again. */
  async already(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => ({
      subject: say.alreadySubject(name),
      paragraphs: [say.already(name, reader.address)],
      action: { label: say.listPage, url: this.pageOf(list) },
      footer: say.askedWhy(name),
    }));
  }

  async requestWaits(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    now: Date,
  ): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => ({
      subject: say.waitsSubject(name),
      paragraphs: [say.waits(name)],
      footer: say.requesterWhy(name),
    }));
  }

  /** @param answer the words of who accepted; may be empty */
  async requestAccepted(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    answer: string,
    now: Date,
  ): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => ({
      subject: say.acceptedSubject(name),
      paragraphs: [
        say.accepted(name, reader.address),
        ...this.welcomeText(say, list),
        ...(answer === '' ? [] : [say.theySay]),
      ],
      ...(answer === '' ? {} : { quote: answer }),
      action: { label: say.listPage, url: this.pageOf(list) },
      footer: say.requesterWhy(name),
    }));
  }

  async requestRefused(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    answer: string,
    now: Date,
  ): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => {
      const next = say.refusedNext(siteAddress(this.config, `${list.name}-owner`));
      return {
        subject: say.refusedSubject(name),
        paragraphs: [say.refused(name), answer === '' ? next : say.theySay],
        ...(answer === '' ? {} : { quote: answer, afterQuote: next }),
        footer: say.requesterWhy(name),
      };
    });
  }

  /** To one of those in charge. */
  async requestsToDecide(
    manager: EntityManager,
    list: List,
    reader: SubscriptionReader,
    fresh: number,
    now: Date,
  ): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => ({
      subject: say.toDecideSubject(list.name, fresh),
      paragraphs: [say.toDecide(name, fresh)],
      action: { label: say.decide, url: `${this.pageOf(list)}/requests` },
      footer: say.inChargeWhy(name),
    }));
  }

  async goodbye(manager: EntityManager, list: List, reader: SubscriptionReader, now: Date): Promise<void> {
    await this.send(manager, list, reader, now, (say, name) => ({
      subject: say.goodbyeSubject(name),
      paragraphs: [say.goodbye(name, reader.address), ...paragraphsOf(list.goodbyeText), say.goodbyeNext],
      action: { label: say.listPage, url: this.pageOf(list) },
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
    await this.send(manager, list, reader, now, (say, name) => {
      const next = say.refusedNext(siteAddress(this.config, `${list.name}-owner`));
      return {
        subject: say.removedSubject(name),
        paragraphs: [say.removed(name, reader.address), reason === '' ? next : say.theySay],
        ...(reason === '' ? {} : { quote: reason, afterQuote: next }),
        footer: say.goodbyeWhy(name),
      };
    });
  }

  /** The list ended before anybody answered; its own addresses take no mail any more. */
  async requestOfNoList(
    manager: EntityManager,
    list: List,
    { address, name, language }: SubscriptionReader,
    now: Date,
  ): Promise<void> {
    const say = words[language];
    const listAddress = this.nameOf(list);
    const notice = {
      to: address,
      toName: name,
      language,
      subject: say.listGoneSubject(listAddress),
      paragraphs: [say.listGone(listAddress)],
      footer: say.requesterWhy(listAddress),
    };
    await this.notices.send(manager, notice, now);
  }

  private question(
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

  private welcomeText(say: SubscriptionWords, list: List): string[] {
    const leaveAddress = siteAddress(this.config, `${list.name}-leave`);
    return [...paragraphsOf(list.welcomeText), `${say.welcomeHow(this.nameOf(list))} ${leaveAddress}.`];
  }

  private nameOf(list: List): string {
    return siteAddress(this.config, list.name);
  }

  private pageOf(list: List): string {
    return `${this.config.publicUrl}/lists/${list.name}`;
  }

  /** By a link that opens a page, or by a reply: both hold the token. */
  private answerBy(list: List, label: string, token: string): Pick<Notice, 'action' | 'replyTo'> {
    return {
      action: { label, url: `${this.config.publicUrl}/confirm/${token}` },
      replyTo: siteAddress(this.config, `${list.name}-confirm+${token}`),
    };
  }

  /** In the reader's language. @param body of the words of that language and the list's address */
  private send(
    manager: EntityManager,
    list: List,
    { address, name, language }: SubscriptionReader,
    now: Date,
    body: (say: SubscriptionWords, list: string) => Body,
  ): Promise<void> {
    const notice = {
      to: address,
      toName: name,
      language,
      from: { name: list.name, address: siteAddress(this.config, `${list.name}-owner`) },
      ...body(words[language], this.nameOf(list)),
    };
    return this.notices.send(manager, notice, now);
  }
}

/** A list's own text: what an empty line parts stays apart. */
function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');
}
