import { fieldLine, headerLine, structuredLine } from './header-writer.js';
import { formatMailbox } from './address.js';
import { type PlainContent, plainContent } from './plain-content.js';

/** A message that nobody's mail program writes. Ids have no angle brackets. */
export interface NewMessage extends PlainContent {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly date: Date;
  readonly messageId: string;
  /** What it answers, the nearest last (RFC 5322 §3.6.4); none for a message that begins a thread. */
  readonly answers: readonly string[];
}

/** As a mail program would have sent it. Whatever is written, it starts no field of the header. */
export async function newMessage(message: NewMessage): Promise<Buffer> {
  const { from, to, subject, date, messageId, answers } = message;
  const content = await plainContent(message);
  const nearest = answers.at(-1);
  const lines = [
    structuredLine('From', formatMailbox(from)),
    structuredLine('To', formatMailbox(to)),
    headerLine('Subject', subject),
    structuredLine('Date', date.toUTCString().replace('GMT', '+0000')),
    structuredLine('Message-ID', `<${messageId}>`),
    ...(nearest === undefined ? [] : [structuredLine('In-Reply-To', `<${nearest}>`)]),
    ...(answers.length === 0 ? [] : [structuredLine('References', answers.map(id => `<${id}>`).join(' '))]),
    'MIME-Version: 1.0\r\n',
  ];
  const fields = content.fields.map(field => fieldLine(field.raw));
  return Buffer.concat([Buffer.from(lines.join('')), ...fields, Buffer.from('\r\n'), content.body]);
}
