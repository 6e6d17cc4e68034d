import * as base64 from 'nodemailer/lib/base64';
import MimeNode from 'nodemailer/lib/mime-node';
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
 * Header fields with a CRLF after each, and a body in 7 bits. Nodemailer composes the header, and keeps hostile words out of
 * it. The two parts have nothing of anybody's in theirs: they are put together here and not by its streams and nodes,
 * which take ten times as long for few lines.
 */
export function composeAlternative(mail: Alternative): { readonly header: Buffer; readonly body: Buffer } {
  const { from, to, replyTo, subject, date, messageId, inReplyTo, isQuotedPrintable } = mail;
  const words = isQuotedPrintable === true ? { textEncoding: 'Q' } : {};
  const root = new MimeNode('multipart/alternative', words);
  root.addHeader({ ...mail.headers });
  root.setHeader('From', from);
  root.setHeader('To', to);
  if (replyTo !== undefined) root.setHeader('Reply-To', replyTo);
  if (inReplyTo !== undefined)
    root.setHeader({ 'In-Reply-To': `<${inReplyTo}>`, References: `<${inReplyTo}>` });
  root.setHeader('Subject', subject);
  root.setHeader('Message-ID', `<${messageId}>`);
  root.setHeader('Date', date);
  // The order matters: building the header makes the boundary.
  const header = Buffer.from(`${root.buildHeaders()}\r\n`);
  return { header, body: Buffer.from(bodyOf(String(root.boundary), mail)) };
}

/** RFC 2046 §5.1.1: each part behind its delimiter, the last one closed. */
function bodyOf(boundary: string, { text, html, isQuotedPrintable = false }: Alternative): string {
  const parts = [partOf('text/plain', text, isQuotedPrintable), partOf('text/html', html, isQuotedPrintable)];
  return `${parts.map(part => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`;
}

function partOf(type: string, content: string, isQuotedPrintable: boolean): string {
  const text = content.replaceAll(/\r\n|[\r\n]/g, '\r\n');
  const encoding = encodingOf(text, isQuotedPrintable);
  const fields = `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}`;
  return `${fields}\r\n\r\n${encodings[encoding](text)}`;
}

const encodings = {
  '7bit': (text: string): string => text,
  'quoted-printable': (text: string): string => quotedPrintable.wrap(quotedPrintable.encode(text)),
  base64: (text: string): string => base64.wrap(base64.encode(text)),
};

/** What ASCII prints, and ends of lines. */
const isPrintable = /^[\t\r\n\x20-\x7e]*$/;
/** RFC 2045 §6.7(5): the longest line of quoted-printable; a longer one is encoded, too. */
const hasLongLine = /^.{77}/m;

/** Where most letters are not of ASCII, base64 is shorter, and no less legible. */
function encodingOf(text: string, isQuotedPrintable: boolean): keyof typeof encodings {
  if (isPrintable.test(text)) return hasLongLine.test(text) ? 'quoted-printable' : '7bit';
  if (isQuotedPrintable) return 'quoted-printable';
  const others = text.match(/[^\t\r\n\x20-\x7e]/g)?.length ?? 0;
  return others < (text.match(/[a-z]/gi)?.length ?? 0) ? 'quoted-printable' : 'base64';
}
