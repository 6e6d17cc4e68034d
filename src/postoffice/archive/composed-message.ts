import { formatMailbox } from '../../foundation/mail/address.js';
import { fieldLine, headerLine, structuredLine } from '../../foundation/mail/header-writer.js';
import { type PlainContent, plainContent } from '../../foundation/mail/plain-content.js';
import type { ArchivedMessage } from './archived-message.entity.js';

/** What it is made of beside its own row. */
interface Beside {
  /** The Message-ID of what begins its thread, where it answers that without naming it. */
  readonly beginning: string | undefined;
  readonly files: PlainContent['attachments'];
}

/** A message that was written on the web, as the mail it would have been (RFC 5322). */
export async function composedMessage(
  message: ArchivedMessage,
  { beginning, files }: Beside,
): Promise<Buffer> {
  const { authorName: name, authorAddress: address, subject, sentAt, messageId } = message;
  const answered = answeredBy(message, beginning);
  const header = [
    structuredLine('Date', sentAt.toUTCString().replace('GMT', '+0000')),
    structuredLine('From', formatMailbox({ name, address: address === '' ? 'nobody@invalid' : address })),
    headerLine('Subject', subject),
    structuredLine('Message-ID', `<${messageId}>`),
    ...(answered.length === 0
      ? []
      : [
          structuredLine('In-Reply-To', answered.at(-1) ?? ''),
          structuredLine('References', answered.join(' ')),
        ]),
    structuredLine('MIME-Version', '1.0'),
  ];
  return Buffer.concat([Buffer.from(header.join('')), await contentOf(message, files)]);
}

/** In the order of the thread, the nearest last. */
function answeredBy(
  { messageId, referenceIds }: ArchivedMessage,
  beginning: string | undefined,
): readonly string[] {
  const ids = new Set(beginning === undefined ? referenceIds : [beginning, ...referenceIds]);
  ids.delete(messageId);
  return [...ids].map(id => `<${id}>`);
}

/** The fields that say how it is read, and the body. */
async function contentOf({ text }: ArchivedMessage, files: Beside['files']): Promise<Buffer> {
  if (files.length > 0) {
    const { fields, body } = await plainContent({ text, attachments: files });
    return Buffer.concat([...fields.map(({ raw }) => fieldLine(raw)), Buffer.from('\r\n'), body]);
  }
  const fields = [
    structuredLine('Content-Type', 'text/plain; charset=utf-8'),
    structuredLine('Content-Transfer-Encoding', '8bit'),
  ];
  return Buffer.from(`${fields.join('')}\r\n${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`);
}
