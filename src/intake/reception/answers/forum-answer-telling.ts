import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { decodeUuidToken, encodeUuidToken } from '../../../foundation/mail/token.js';
import { asOneLine } from '../../../foundation/one-line.js';
import type { Correspondence } from '../../../channels/forums/correspondences.service.js';
import type { Reader } from '../../../channels/moderation/moderation-notices.js';
import type { Notice } from '../../../postoffice/notices/notice.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import type { Arrival } from '../arrival.js';
import type { ForumAnswerTrouble } from '../forum-answer.entity.js';
import { forumAnswerTrouble } from '../forum-answer-trouble.js';
import type { ForumAnswerPlan } from '../plan.js';
import { en } from './forum-answer.en.js';
import { type ForumAnswerWords, fr } from './forum-answer.fr.js';

const words: Readonly<Record<Language, ForumAnswerWords>> = { fr, en };

/** Somebody who wrote to an address that is not theirs hears so once a day. */
const hoursBetweenWarnings = 24;
/** A forger who knows the address makes us write no more often. */
const hoursBetweenQuestions = 1;

/** Mails what became of an answer to a forum, to those who may hear it. */
@Injectable()
export class ForumAnswerTelling {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly notices: NoticesService,
  ) {}

  /** The answer that a link of ours confirms; null for any other text. */
  answerIn(token: string): string | null {
    return decodeUuidToken('answered', token, this.secret.key);
  }

  /** A link to a page that asks its person. */
  async confirm(
    manager: EntityManager,
    { destination: { correspondence }, reader, text }: ForumAnswerPlan,
    answerId: string,
    { at, messageId }: Arrival,
  ): Promise<void> {
    if (reader === null) return;
    const say = words[reader.language];
    const token = encodeUuidToken('answered', answerId, this.secret.key);
    const notice = {
      ...opening(reader),
      subject: say.askSubject(asOneLine(correspondence.subject)),
      paragraphs: [say.ask(correspondence.forumName)],
      quote: text,
      afterQuote: say.askWhy,
      action: { label: say.askAction, url: `${this.config.publicUrl}/answers/${token}` },
      footer: say.askFooter(correspondence.forumName),
      inReplyTo: messageId,
    };
    const topic = `forum-answer-${correspondence.id}`;
    await this.notices.sendAtMostEvery(manager, hoursBetweenQuestions, topic, notice, at);
  }

  async turnAway(
    manager: EntityManager,
    { destination: { correspondence }, reader, text }: ForumAnswerPlan,
    { at, messageId }: Arrival,
  ): Promise<void> {
    if (reader === null) return;
    const say = words[reader.language];
    const back = text === '' ? {} : { quote: text };
    const notice = {
      ...this.about(reader, correspondence, [say.refused, say.other, ...(text === '' ? [] : [say.textBack])]),
      ...back,
      inReplyTo: messageId,
    };
    await this.notices.sendAtMostEvery(manager, hoursBetweenWarnings, 'forum-answer-other', notice, at);
  }

  /** With the text given back. */
  async refused(
    manager: EntityManager,
    reader: Reader,
    correspondence: Correspondence,
    { trouble, text, messageId }: { trouble: ForumAnswerTrouble; text: string; messageId: string },
    now: Date,
  ): Promise<void> {
    const say = words[reader.language];
    const why = forumAnswerTrouble(reader.language, trouble, correspondence);
    const paragraphs = [say.refused, why, ...(text === '' ? [] : [say.textBack])];
    const notice = this.about(reader, correspondence, paragraphs);
    const back = text === '' ? {} : { quote: text };
    await this.notices.send(manager, { ...notice, ...back, inReplyTo: messageId }, now);
  }

  /** Of what was written, only what its author would not see by themselves. */
  async written(
    manager: EntityManager,
    reader: Reader,
    correspondence: Correspondence,
    { isWaiting, leftOut }: { readonly isWaiting: boolean; readonly leftOut: readonly string[] },
    messageId: string,
    now: Date,
  ): Promise<void> {
    const say = words[reader.language];
    const news = [...(isWaiting ? [say.waiting] : []), ...(leftOut.length > 0 ? [say.leftOut(leftOut)] : [])];
    const notice = this.about(reader, correspondence, news);
    await this.notices.send(manager, { ...notice, inReplyTo: messageId }, now);
  }

  private about(
    reader: Reader,
    { subject, forumName, forumSlug, threadKey }: Correspondence,
    paragraphs: readonly string[],
  ): Notice {
    const say = words[reader.language];
    return {
      ...opening(reader),
      subject: say.subject(asOneLine(subject), forumName),
      paragraphs,
      action: { label: say.page, url: `${this.config.publicUrl}/forums/${forumSlug}/${threadKey}` },
      footer: say.footer(forumName),
    };
  }
}

function opening({ address, name, language }: Reader): Pick<Notice, 'to' | 'toName' | 'language'> {
  return { to: address, ...(name === undefined ? {} : { toName: name }), language };
}
