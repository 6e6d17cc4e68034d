import MailComposer from 'nodemailer/lib/mail-composer';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { makeMessageId } from '../../foundation/mail/message-id.js';
import type { Notice } from './notice.js';
import { noticeHtml } from './notice-html.js';
import { noticeText } from './notice-text.js';

/** A notice as bytes: header fields with a CRLF after each, and a body in 7 bits. */
export interface ComposedNotice {
  readonly messageId: string;
  /** On one line. */
  readonly subject: string;
  readonly header: Buffer;
  readonly body: Buffer;
}

/** Composes text and HTML with nodemailer, which keeps hostile words out of the header. */
export async function compose(notice: Notice, mailDomain: string, now: Date): Promise<ComposedNotice> {
  const messageId = makeMessageId(mailDomain);
  const subject = oneLine(notice.subject);
  const composer = new MailComposer({
    from: notice.from ?? { name: 'Vigie', address: `contact@${mailDomain}` },
    to: { name: notice.toName ?? '', address: notice.to },
    ...(notice.replyTo === undefined ? {} : { replyTo: notice.replyTo }),
    subject,
    text: noticeText(notice),
    html: noticeHtml(notice),
    date: now,
    messageId: `<${messageId}>`,
    ...(notice.inReplyTo === undefined
      ? {}
      : { inReplyTo: `<${notice.inReplyTo}>`, references: `<${notice.inReplyTo}>` }),
    headers: {
      // RFC 3834 §5: programs must not answer this mail.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': notice.language,
    },
    // nodemailer knows neither 'crlf' nor a wrong word: it would write LF.
    newline: 'windows',
  });
  const message = await composer.compile().build();
  const end = message.indexOf('\r\n\r\n');
  return { messageId, subject, header: message.subarray(0, end + 2), body: message.subarray(end + 4) };
}
