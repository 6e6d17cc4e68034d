import { formatMailbox } from '../../../foundation/mail/address.js';
import { headerLine, structuredLine } from '../../../foundation/mail/header-writer.js';

/** A message as its author's mail program writes it. */
export interface WrittenMessage {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly cc?: readonly string[];
  readonly subject: string;
  readonly sentAt: Date;
  /** Without angle brackets. */
  readonly messageId: string;
  readonly inReplyTo?: string | null;
  readonly content: Content;
}

/** A body with the fields that describe it. */
export interface Content {
  readonly fields: readonly string[];
  readonly body: string;
}

/** The raw message (RFC 5322), CRLF at every line end. */
export function writeMessage(message: WrittenMessage): Buffer {
  const { from, to, cc = [], subject, sentAt, messageId, inReplyTo = null, content } = message;
  const header = [
    structuredLine('Date', sentAt.toUTCString().replace('GMT', '+0000')),
    structuredLine('From', formatMailbox(from)),
    structuredLine('To', to),
    cc.length > 0 ? structuredLine('Cc', cc.join(', ')) : '',
    headerLine('Subject', subject),
    structuredLine('Message-ID', `<${messageId}>`),
    inReplyTo === null ? '' : structuredLine('In-Reply-To', `<${inReplyTo}>`),
    inReplyTo === null ? '' : structuredLine('References', `<${inReplyTo}>`),
    structuredLine('MIME-Version', '1.0'),
    ...content.fields,
  ];
  return Buffer.from(`${header.join('')}\r\n${content.body}`);
}

export function plainText(text: string): Content {
  return textContent('text/plain', wrapped(text));
}

export function html(markup: string): Content {
  return textContent('text/html', markup);
}

function textContent(type: string, text: string): Content {
  return {
    fields: [
      structuredLine('Content-Type', `${type}; charset=utf-8`),
      structuredLine('Content-Transfer-Encoding', '8bit'),
    ],
    body: `${text.replaceAll('\n', '\r\n')}\r\n`,
  };
}

export function attachment(mediaType: string, filename: string, bytes: Buffer): Content {
  const lines = bytes.toString('base64').match(/.{1,76}/g) ?? [];
  return {
    fields: [
      structuredLine('Content-Type', `${mediaType}; name="${filename}"`),
      structuredLine('Content-Transfer-Encoding', 'base64'),
      structuredLine('Content-Disposition', `attachment; filename="${filename}"`),
    ],
    body: `${lines.join('\r\n')}\r\n`,
  };
}

/** @param boundary must stand in no part. */
export function multipart(boundary: string, parts: readonly Content[]): Content {
  const written = parts.map(({ fields, body }) => `--${boundary}\r\n${fields.join('')}\r\n${body}`);
  return {
    fields: [structuredLine('Content-Type', `multipart/mixed; boundary="${boundary}"`)],
    body: `${written.join('')}--${boundary}--\r\n`,
  };
}

/** Lines of at most 72 columns, so that an answer's quotes still fit 80. */
function wrapped(text: string): string {
  return text
    .split('\n')
    .map(line => line.replaceAll(/(.{1,72})(?: +|$)/g, '$1\n').trimEnd())
    .join('\n');
}
