import { formatMailbox } from '../../foundation/mail/address.js';
import { headerLine, structuredLine } from '../../foundation/mail/header-writer.js';
import type { ArchivedMessage } from './archived-message.entity.js';

/** A message that was written on the web, as the mail it would have been (RFC 5322). */
export function composedMessage(message: ArchivedMessage): Buffer {
  const {
    authorName: name,
    authorAddress: address,
    subject,
    sentAt,
    messageId,
    referenceIds,
    text,
  } = message;
  const answered = referenceIds.map(id => `<${id}>`);
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
    structuredLine('Content-Type', 'text/plain; charset=utf-8'),
    structuredLine('Content-Transfer-Encoding', '8bit'),
  ];
  return Buffer.from(`${header.join('')}\r\n${text.replaceAll(/\r?\n/g, '\r\n')}\r\n`);
}
