import * as base64 from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';
import { oneLine } from '../../foundation/mail/encoded-words.js';
import { makeMessageId } from '../../foundation/mail/message-id.js';
import { shortened } from '../../foundation/one-line.js';
import type { Notice } from './notice.js';
import { noticeHtml } from './notice-html.js';
import { noticeText } from './notice-text.js';

/** In signs. It often ends with what somebody wrote; no mail program shows more. */
const longestSubject = 150;

/** A notice as bytes: header fields with a CRLF after each, and a body in 7 bits. */
export interface ComposedNotice {
  readonly messageId: string;
  /** On one line. */
  readonly subject: string;
  readonly header: Buffer;
  readonly body: Buffer;
}

/**
 * Composes text and HTML with nodemailer, which keeps hostile words out of the header. Its parts are put together
 * here and not by its streams, which take ten times as long for these few lines.
 */
export function compose(notice: Notice, mailDomain: string, now: Date): ComposedNotice {
  const messageId = makeMessageId(mailDomain);
  const subject = shortened(oneLine(notice.subject), longestSubject);
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
  });
  const message = composer.compile();
  // The order matters: the header of a part says how its content is written.
  const header = Buffer.from(`${message.buildHeaders()}\r\n`);
  return { messageId, subject, header, body: Buffer.from(contentOf(message)) };
}

/** RFC 2046 §5.1.1: each part behind its delimiter, the last one closed. */
function contentOf(node: MimeNode): string {
  if (node.childNodes.length === 0) return encoded(node);
  const parts = node.childNodes.map(
    part => `--${String(node.boundary)}\r\n${part.buildHeaders()}\r\n\r\n${contentOf(part)}\r\n`,
  );
  return `${parts.join('')}--${String(node.boundary)}--\r\n`;
}

function encoded(node: MimeNode): string {
  const text = (typeof node.content === 'string' ? node.content : '').replaceAll(/\r\n|[\r\n]/g, '\r\n');
  switch (node.getTransferEncoding()) {
    case 'quoted-printable':
      return quotedPrintable.wrap(quotedPrintable.encode(text));
    case 'base64':
      return base64.wrap(base64.encode(text));
    default:
      return text;
  }
}
