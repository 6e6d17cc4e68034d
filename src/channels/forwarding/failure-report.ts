import { isAscii } from 'node:buffer';
import { headerLine, structuredLine } from '../../foundation/mail/header-writer.js';

/** A mail that could not go on, for who sent it. */
export interface Failure {
  /** The address they wrote to: where it leads is nobody's business. */
  readonly to: string;
  readonly subject: string;
  /** What the next server said; null when it said nothing. */
  readonly code: number | null;
  readonly reply: string;
  readonly arrivedAt: Date;
  /** The header of the mail itself, CRLF after each field. */
  readonly header: Buffer;
}

export interface FailureReport {
  readonly header: Buffer;
  readonly body: Buffer;
  readonly is8bit: boolean;
}

/** Only the header that people need to know their mail again; a long one is cut at a field. */
const mostHeaderBytes = 16_384;

/**
 * A report of RFC 3464 in a message of its own. It says who was written to and what became of it, in words and for
 * programs; the server's own words stay here, since they name the address behind.
 */
export function failureReport(
  { to, subject, code, reply, arrivedAt, header }: Failure,
  letter: {
    readonly from: string;
    readonly sender: string;
    readonly by: string;
    readonly messageId: string;
    readonly date: Date;
  },
): FailureReport {
  const boundary = `report-${letter.messageId.slice(0, 20)}`;
  const status = statusOf(code, reply);
  const fields = [
    structuredLine('From', `Mail Delivery System <${letter.from}>`),
    structuredLine('To', `<${letter.sender}>`),
    headerLine('Subject', 'Undelivered: message not delivered / message non remis'),
    structuredLine('Date', dated(letter.date)),
    structuredLine('Message-ID', `<${letter.messageId}>`),
    // RFC 3834 §5: programs must not answer this mail.
    'Auto-Submitted: auto-replied\r\n',
    'MIME-Version: 1.0\r\n',
    `Content-Type: multipart/report; report-type=delivery-status;\r\n boundary="${boundary}"\r\n`,
  ];
  const words = [
    `Your message to ${to} could not be delivered.`,
    `Votre message à ${to} n’a pas pu être remis.`,
    '',
    `Status: ${status}`,
  ];
  const cutHeader = shortened(header);
  const body = Buffer.concat([
    Buffer.from(
      [
        `--${boundary}`,
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: 8bit',
        '',
        ...words,
        '',
        `--${boundary}`,
        'Content-Type: message/delivery-status',
        '',
        `Reporting-MTA: dns; ${letter.by}`,
        `Arrival-Date: ${dated(arrivedAt)}`,
        '',
        `Final-Recipient: rfc822; ${to}`,
        'Action: failed',
        `Status: ${status}`,
        ...(code === null ? [] : [`Diagnostic-Code: smtp; ${code}`]),
        '',
        `--${boundary}`,
        'Content-Type: text/rfc822-headers',
        ...(isAscii(cutHeader) ? [] : ['Content-Transfer-Encoding: 8bit']),
        '',
        '',
      ].join('\r\n'),
    ),
    cutHeader.length > 0 ? cutHeader : Buffer.from(headerLine('Subject', subject)),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  return { header: Buffer.from(fields.join('')), body, is8bit: !isAscii(body) };
}

/** RFC 3463 §2: class 5 is what stays so. What was tried for days in vain is X.4.7, delivery time expired. */
function statusOf(code: number | null, reply: string): string {
  if (code === null || code < 500) return '5.4.7';
  return /(?<![\d.])5\.\d{1,3}\.\d{1,3}(?![\d.])/.exec(reply)?.[0] ?? '5.0.0';
}

function shortened(header: Buffer): Buffer {
  if (header.length <= mostHeaderBytes) return header;
  const end = header.lastIndexOf('\r\n', mostHeaderBytes);
  return end < 0 ? Buffer.alloc(0) : header.subarray(0, end + 2);
}

function dated(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000');
}
