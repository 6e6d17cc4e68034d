import { isAscii } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import { encode, wrap } from 'nodemailer/lib/qp';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import { isSealed } from '../sealed.js';
import type { Step } from '../step.js';

/** Puts the list's footer after the message, as a part of its own; the message's bytes stay as they are. */
export const addFooter: Step = post => {
  const { footer } = post.facts.list;
  if (footer.trim() === '' || isSealed(post)) return;
  const boundary = `vigie-${randomBytes(16).toString('hex')}`;
  const own = post.take(name => name.startsWith('content-'));
  post.append('content-type', structuredLine('Content-Type', `multipart/mixed; boundary="${boundary}"`));
  // RFC 2045 §6.4: a multipart is as wide as the widest of its parts.
  if (!isAscii(post.body))
    post.append('content-transfer-encoding', structuredLine('Content-Transfer-Encoding', '8bit'));
  post.prefix = Buffer.concat([Buffer.from(`--${boundary}\r\n`), own, Buffer.from('\r\n')]);
  post.suffix = Buffer.from(`\r\n--${boundary}\r\n${footerPart(footer)}\r\n--${boundary}--\r\n`);
};

function footerPart(footer: string): string {
  const lines = footer.trimEnd().replaceAll(/\r?\n/g, '\r\n');
  return [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'Content-Disposition: inline',
    '',
    wrap(encode(`-- \r\n${lines}`), 76),
  ].join('\r\n');
}
