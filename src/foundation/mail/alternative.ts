import * as base64 from 'nodemailer/lib/base64';
import MailComposer from 'nodemailer/lib/mail-composer';
import type MimeNode from 'nodemailer/lib/mime-node';
import * as quotedPrintable from 'nodemailer/lib/qp';

interface Named {
  readonly name: string;
  readonly address: string;
}

/** A mail that says the same in plain text and in HTML. */
export interface Alternative {
  readonly from: Named;
  readonly to: Named;
  readonly replyTo?: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly date: Date;
  /** Without angle brackets, here and below. */
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** For a body in which words are looked for: base64 would hide them. */
  readonly isQuotedPrintable?: boolean;
}

/**
 * Header fields with a CRLF after each, and a body in 7 bits, composed by nodemailer, which keeps hostile words out of
 * the header. Its parts are put together here and not by its streams, which take ten times as long for few lines.
 */
export function composeAlternative(mail: Alternative): { readonly header: Buffer; readonly body: Buffer } {
  const { from, to, replyTo, subject, text, html, date, messageId, inReplyTo, headers } = mail;
  const composer = new MailComposer({
    from,
    to,
    ...(replyTo === undefined ? {} : { replyTo }),
    subject,
    text,
    html,
    date,
    messageId: `<${messageId}>`,
    ...(inReplyTo === undefined ? {} : { inReplyTo: `<${inReplyTo}>`, references: `<${inReplyTo}>` }),
    ...(mail.isQuotedPrintable === true ? { textEncoding: 'quoted-printable' as const } : {}),
    headers: { ...headers },
  });
  const message = composer.compile();
  // The order matters: the header of a part says how its content is written.
  const header = Buffer.from(`${message.buildHeaders()}\r\n`);
  return { header, body: Buffer.from(contentOf(message)) };
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
