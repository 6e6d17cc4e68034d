import { scanHeader } from './header-block.js';

/** How a message came to us is nobody else's business: its trace, and what its author kept from other readers. */
const ofItsWay = new Set([
  'received',
  'return-path',
  'delivered-to',
  'x-original-to',
  'x-originating-ip',
  'bcc',
  'resent-bcc',
  'authentication-results',
  'disposition-notification-to',
  'return-receipt-to',
]);

/**
 * A message as one of an mbox file: mboxrd, LF, a blank line after. Its header loses what only says how it came.
 * @param sender an address without blanks, or nothing
 */
export function mboxEntry(
  raw: Buffer,
  { sender, at }: { readonly sender: string; readonly at: Date },
): Buffer {
  const text = withoutItsWay(raw).toString('latin1').replaceAll(/\r\n?/g, '\n');
  const quoted = text.replaceAll(/^(?=>*From )/gm, '>');
  const head = `From ${sender.replaceAll(/\s/g, '') || 'MAILER-DAEMON'} ${asctime(at)}\n`;
  return Buffer.from(`${asLatin1(head)}${quoted}${quoted.endsWith('\n') ? '' : '\n'}\n`, 'latin1');
}

function withoutItsWay(raw: Buffer): Buffer {
  const header = scanHeader(raw);
  if (header === null) return raw;
  const kept = header.fields.filter(({ name }) => !ofItsWay.has(name)).map(field => field.raw);
  return Buffer.concat([...kept, Buffer.from('\r\n'), raw.subarray(header.bodyOffset)]);
}

function asLatin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** `Mon Mar  2 10:00:00 2026`, in UTC (RFC 4155). */
function asctime(at: Date): string {
  const [, day = '', date = '', month = '', year = '', time = ''] =
    /^(\w{3}), (\d{2}) (\w{3}) (\d{4,}) ([\d:]{8})/.exec(at.toUTCString()) ?? [];
  return `${day} ${month} ${date.replace(/^0/, ' ')} ${time} ${year}`;
}
