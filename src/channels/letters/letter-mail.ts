import { composeAlternative } from '../../foundation/mail/alternative.js';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { makeMessageId } from '../../foundation/mail/message-id.js';
import type { IssueContent } from './letter-content.js';
import { letterHtml } from './letter-html.js';
import { type LetterLinks, letterText } from './letter-text.js';
import { letterWords, monthName } from './letter-words.js';

/** A letter as a mail says it, in both forms. */
export interface LetterMail {
  /** On one line. */
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The same as bytes, common to all copies. */
export interface LetterMessage {
  readonly messageId: string;
  readonly subject: string;
  /** Fields with a CRLF after each. */
  readonly header: Buffer;
  /** In 7 bits, quoted-printable: a mark in it stays where it stands. */
  readonly body: Buffer;
}

export function letterMail(content: IssueContent, links: LetterLinks): LetterMail {
  const { name, language } = content.letter;
  const subject = oneLine(letterWords[language].issue(name, monthName(language, content.month)));
  return { subject, text: letterText(content, links), html: letterHtml(content, links) };
}

/** Where an issue is read on the web. */
export function issueUrl(publicUrl: string, { letter, month }: IssueContent): string {
  return `${publicUrl}/letters/${letter.slug}/${month.slice(0, 7)}`;
}

/** The letter as MIME, from its own address; answers go to its editors. */
export function letterMessage(
  content: IssueContent,
  links: LetterLinks,
  {
    to,
    mailDomain,
    now,
  }: {
    /** In canonical form; the letter's own address where a copy is anybody's. */
    readonly to: string;
    readonly mailDomain: string;
    readonly now: Date;
  },
): LetterMessage {
  const { slug, name, language } = content.letter;
  const { subject, text, html } = letterMail(content, links);
  const messageId = makeMessageId(mailDomain);
  const mail = composeAlternative({
    from: { name, address: `${slug}@${mailDomain}` },
    to: { name: '', address: to },
    replyTo: `${slug}-owner@${mailDomain}`,
    subject,
    text,
    html,
    isQuotedPrintable: true,
    date: now,
    messageId,
    headers: {
      // RFC 2919: mail programs file letters by it.
      'List-Id': `${slug} <${slug}.${mailDomain}>`,
      'List-Owner': `<mailto:${slug}-owner@${mailDomain}>`,
      'List-Archive': `<${links.publicUrl}/letters/${slug}>`,
      // RFC 3834 §2: programs must not answer a mail to many.
      Precedence: 'list',
      'Auto-Submitted': 'auto-generated',
      'Content-Language': language,
    },
  });
  return { messageId, subject, ...mail };
}
