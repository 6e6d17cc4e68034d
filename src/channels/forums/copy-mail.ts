import * as quotedPrintable from 'nodemailer/lib/qp';
import type { Language } from '../../foundation/i18n/language.js';
import { formatMailbox } from '../../foundation/mail/address.js';
import { headerLine, structuredLine } from '../../foundation/mail/header-writer.js';
import { asOneLine } from '../../foundation/one-line.js';
import { withWholeMarks } from '../../postoffice/delivery/leave-mark.js';
import { en } from './copy-mail.en.js';
import { type CopyWords, fr } from './copy-mail.fr.js';
import type { FollowReason } from './forum-correspondence.entity.js';

const words: Readonly<Record<Language, CopyWords>> = { fr, en };

/** A published message, as those who follow it read it. */
export interface CopiedMessage {
  readonly forum: { readonly slug: string; readonly name: string };
  readonly threadKey: string;
  readonly subject: string;
  readonly isFirst: boolean;
  readonly isClosed: boolean;
  /** Null once they have left. */
  readonly authorName: string | null;
  readonly text: string;
  /** File names. */
  readonly attachments: readonly string[];
  /** Without angle brackets, as all of these. */
  readonly messageId: string;
  /** Of the thread's first message, and of the one it answers: what mail programs make threads of. */
  readonly references: readonly string[];
  readonly publishedAt: Date;
}

export interface CopyPlace {
  readonly mailDomain: string;
  readonly publicUrl: string;
}

/** The mail for all who read one language and follow for one reason: header fields with CRLF after each, body in 7 bits. */
export interface CopyMail {
  readonly subject: string;
  readonly header: Buffer;
  readonly body: Buffer;
}

/**
 * Text only, and short: what was written, where it is, how to leave. The address to answer and the field to leave by are
 * each copy's own (`CopyRenderer`). @param mark what stands for each reader's own token
 */
export function copyMail(
  message: CopiedMessage,
  { language, because }: { readonly language: Language; readonly because: FollowReason },
  place: CopyPlace,
  mark: string,
): CopyMail {
  const say = words[language];
  const page = `${place.publicUrl}/forums/${message.forum.slug}/${message.threadKey}`;
  const subject = subjectOf(message);
  const text = textOf(message, say, because, { page, leave: `${place.publicUrl}/unsubscribe/forum/${mark}` });
  const body = quotedPrintable.wrap(quotedPrintable.encode(text.replaceAll(/\r\n|[\r\n]/g, '\r\n')));
  return {
    subject,
    header: headerOf(message, { language, subject, page, say }, place),
    body: Buffer.from(withWholeMarks(body, mark).part),
  };
}

function subjectOf({ forum, subject, isFirst }: CopiedMessage): string {
  const titled = `[${asOneLine(forum.name)}] ${asOneLine(subject)}`;
  // RFC 5322 §3.6.5: one `Re: `, in that spelling in any language.
  return isFirst ? titled : `Re: ${titled}`;
}

function headerOf(
  message: CopiedMessage,
  {
    language,
    subject,
    page,
    say,
  }: {
    readonly language: Language;
    readonly subject: string;
    readonly page: string;
    readonly say: CopyWords;
  },
  { mailDomain, publicUrl }: CopyPlace,
): Buffer {
  const { forum, messageId, references, publishedAt } = message;
  const from = {
    name: say.by(message.authorName ?? say.gone, asOneLine(forum.name)),
    address: `contact@${mailDomain}`,
  };
  const ids = references.map(id => `<${id}>`);
  const lines = [
    structuredLine('From', formatMailbox(from)),
    headerLine('Subject', subject),
    structuredLine('Date', publishedAt.toUTCString().replace('GMT', '+0000')),
    structuredLine('Message-ID', `<${messageId}>`),
    ...(ids.length === 0
      ? []
      : [structuredLine('In-Reply-To', ids.at(-1) ?? ''), structuredLine('References', ids.join(' '))]),
    structuredLine('MIME-Version', '1.0'),
    structuredLine('Content-Type', 'text/plain; charset=utf-8'),
    structuredLine('Content-Transfer-Encoding', 'quoted-printable'),
    structuredLine('Content-Language', language),
    // RFC 2919; RFC 2369 §3.4: answers go to the address that each copy has.
    structuredLine('List-Id', `<${forum.slug}.forums.${mailDomain}>`),
    structuredLine('List-Post', 'NO'),
    structuredLine('List-Archive', `<${publicUrl}/forums/${forum.slug}>`),
    structuredLine('Archived-At', `<${page}>`),
    structuredLine('Precedence', 'list'),
    structuredLine('X-Auto-Response-Suppress', 'All'),
  ];
  return Buffer.from(lines.join(''));
}

function textOf(
  { text, attachments, isClosed, forum }: CopiedMessage,
  say: CopyWords,
  because: FollowReason,
  { page, leave }: { readonly page: string; readonly leave: string },
): string {
  const files = attachments.length === 0 ? [] : [say.attachments(attachments.map(name => asOneLine(name)))];
  const foot = [
    `${say.page}\n${page}`,
    isClosed ? say.closed : say.answer,
    `${say.because[because](asOneLine(forum.name))}\n${say.leave}\n${leave}`,
  ];
  // RFC 3676 §4.3: mail programs dim what stands below, and leave it out of an answer.
  return `${[text.trim(), ...files].filter(part => part !== '').join('\n\n')}\n\n-- \n${foot.join('\n\n')}\n`;
}
