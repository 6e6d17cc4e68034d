import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { greetingOf } from '../groups/greeting.js';
import type { List } from './list.entity.js';
import type { Subscription } from './subscription.entity.js';
import { en } from './subscription-notices.en.js';
import { fr, type SubscriptionWords } from './subscription-notices.fr.js';

const words: Readonly<Record<Language, SubscriptionWords>> = { fr, en };

/** Whom a notice about a subscription goes to. */
export interface SubscriptionReader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

type Body = Pick<Notice, 'subject' | 'paragraphs' | 'footer'> & Partial<Notice>;

/** What all notices about subscriptions have in common: to whom, in which words, from which list. */
@Injectable()
export class SubscriptionMail {
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

  /** In the reader's language. @param body of the words of that language and the list's address */
  send(
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
      from: { name: list.name, address: this.addressOf(list, 'owner') },
      ...body(words[language], siteAddress(this.config, list.name)),
    };
    return this.notices.send(manager, notice, now);
  }

  /** Without those in charge as its sender: of a list that is gone, whose addresses take no mail any more. */
  async sendOfGone(
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
      ...body(words[language], siteAddress(this.config, list.name)),
    };
    await this.notices.send(manager, notice, now);
  }

  welcomeText(say: SubscriptionWords, list: List, now: Date): string[] {
    const how = say.welcomeHow(siteAddress(this.config, list.name));
    return [...paragraphsOf(greetingOf(list, now)), `${how} ${this.addressOf(list, 'leave')}.`];
  }

  /** The list's own words go with it. */
  counted(list: List, now: Date): Pick<Notice, 'welcome'> {
    const { id, groupId } = list;
    return greetingOf(list, now) === '' ? {} : { welcome: { welcomeOf: id, placeId: id, groupId } };
  }

  pageOf(list: List): string {
    return `${this.config.publicUrl}/lists/${list.name}`;
  }

  /** By a link that opens a page, or by a reply: both hold the token. */
  answerBy(list: List, label: string, token: string): Pick<Notice, 'action' | 'replyTo'> {
    return {
      action: { label, url: `${this.config.publicUrl}/confirm/${token}` },
      replyTo: this.addressOf(list, `confirm+${token}`),
    };
  }

  /** One of the addresses every list has. */
  addressOf(list: List, role: string): string {
    return siteAddress(this.config, `${list.name}-${role}`);
  }
}

/** A list's own text: what an empty line parts stays apart. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n\s*\r?\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '');
}
