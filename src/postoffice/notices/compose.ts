import { composeAlternative } from '../../foundation/mail/alternative.js';
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

/** Says it in text and in HTML, with the fields that keep programs from answering. */
export function compose(notice: Notice, mailDomain: string, now: Date): ComposedNotice {
  const messageId = makeMessageId(mailDomain);
  const subject = shortened(oneLine(notice.subject), longestSubject);
  const { from, replyTo, inReplyTo } = notice;
  const { header, body } = composeAlternative({
    from: from ?? { name: 'Vigie', address: `contact@${mailDomain}` },
    to: { name: notice.toName ?? '', address: notice.to },
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text: noticeText(notice),
    html: noticeHtml(notice),
    date: now,
    messageId,
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
    headers: {
      // RFC 3834 §5: programs must not answer this mail.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': notice.language,
    },
  });
  return { messageId, subject, header, body };
}
