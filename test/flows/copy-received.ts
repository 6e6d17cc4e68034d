import PostalMime from 'postal-mime';
import type { ReceivedMessage } from '../sink/sink-options.js';

/** One copy as its recipient's server took it, read without any of our own code. */
export class CopyReceived {
  readonly to: string;
  readonly returnPath: string;
  /** As written, dots no longer doubled. */
  readonly raw: string;
  readonly body: string;
  private readonly fields: readonly { readonly name: string; readonly value: string }[];

  constructor({ recipients, envelopeFrom, raw }: ReceivedMessage) {
    this.to = recipients.join(',');
    this.returnPath = envelopeFrom;
    this.raw = raw.toString('latin1').replaceAll(/^\.\./gm, '.');
    const end = this.raw.indexOf('\r\n\r\n');
    this.body = Buffer.from(this.raw.slice(end + 4), 'latin1').toString('utf8');
    this.fields = fieldsOf(this.raw.slice(0, end));
  }

  /** Lower-case names of all fields, in order. */
  get names(): string[] {
    return this.fields.map(({ name }) => name);
  }

  /** The unfolded value of the only field of that name; undefined without one. */
  value(name: string): string | undefined {
    const values = this.values(name);
    if (values.length > 1) throw new Error(`${values.length} fields ${name}`);
    return values[0];
  }

  values(name: string): string[] {
    return this.fields.filter(field => field.name === name.toLowerCase()).map(({ value }) => value);
  }

  /** As a mail program shows it. */
  async read(): Promise<{ subject: string; text: string }> {
    const { subject = '', text = '' } = await PostalMime.parse(Buffer.from(this.raw, 'latin1'));
    return { subject, text };
  }

  /** The link of RFC 8058. */
  get unsubscribeLink(): string {
    return /^<([^>]*)>/.exec(this.value('list-unsubscribe') ?? '')?.[1] ?? '';
  }
}

/** Copies of one message, by its Message-ID with angle brackets. */
export function copiesOf(received: readonly ReceivedMessage[], messageId: string): CopyReceived[] {
  return received
    .map(message => new CopyReceived(message))
    .filter(copy => copy.value('message-id') === messageId);
}

/** Notices to one address, oldest first: what answers or asks, never a copy of a post. */
export function noticesTo(received: readonly ReceivedMessage[], address: string): CopyReceived[] {
  return received
    .map(message => new CopyReceived(message))
    .filter(({ to, names }) => to === address && names.includes('auto-submitted'));
}

export function recipientsOf(copies: readonly CopyReceived[]): string[] {
  return copies.map(({ to }) => to).toSorted();
}

function fieldsOf(head: string): { name: string; value: string }[] {
  return head.split(/\r\n(?![ \t])/).map(text => {
    const line = text.replaceAll(/\r\n(?=[ \t])/g, '');
    const colon = line.indexOf(':');
    return { name: line.slice(0, colon).toLowerCase(), value: line.slice(colon + 1).trim() };
  });
}
