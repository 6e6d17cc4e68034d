import { randomUUID } from 'node:crypto';

export interface Letter {
  readonly from: string;
  readonly to: string;
  readonly subject?: string;
  /** With angle brackets; empty for a message that has none. */
  readonly messageId?: string;
  readonly text?: string;
  /** Whole fields, without the CRLF that ends each. */
  readonly header?: readonly string[];
  /** Fields and body of the content, in place of `text`. */
  readonly content?: string;
}

/** A message as a mail program writes it. */
export function letter({
  from,
  to,
  subject = 'Sortie de dimanche',
  messageId = newMessageId(),
  text = 'Rendez-vous à neuf heures au départ du parcours.',
  header = [],
  content = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`,
}: Letter): string {
  const fields = [
    ...header,
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${subject}`,
    'Date: Mon, 02 Mar 2026 10:00:00 +0100',
    ...(messageId === '' ? [] : [`Message-ID: ${messageId}`]),
    'MIME-Version: 1.0',
  ];
  return `${fields.join('\r\n')}\r\n${content}`;
}

export function newMessageId(): string {
  return `<${randomUUID()}@mail.example>`;
}

/** Without angle brackets, as commands and tables have it. */
export function bare(messageId: string): string {
  return messageId.slice(1, -1);
}
