import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LifetimeAddresses } from '../../channels/forwarding/lifetime-addresses.service.js';
import { Config } from '../../foundation/config/config.js';
import {
  canonicalAddress,
  type Mailbox,
  parseMailboxList,
  stripDetail,
} from '../../foundation/mail/address.js';
import { fingerprint } from '../../foundation/mail/fingerprint.js';
import { all, decoded, first, type HeaderBlock, scanHeader } from '../../foundation/mail/header-block.js';
import { parseMessageId } from '../../foundation/mail/message-id.js';
import { MessageParser } from '../../foundation/mail/message-parser.js';
import type { Arrival } from './arrival.js';
import { Authenticator } from './authenticator.js';
import { identityOf } from './identity.js';
import type { Envelope } from './reception.gate.js';

const nobody: Mailbox = { name: '', address: null };
/** Enough for any list of posts; the whole of it is in the raw message. */
export const longestSubject = 1_000;

/** Reads what came in: header, body, author, and how sure we are that it is them. */
@Injectable()
export class ArrivalReader {
  constructor(
    private readonly config: Config,
    private readonly parser: MessageParser,
    private readonly authenticator: Authenticator,
    private readonly lifetime: LifetimeAddresses,
  ) {}

  async read(envelope: Envelope, raw: Buffer, at: Date): Promise<Arrival> {
    const header = scanHeader(raw);
    const from = header === null ? [] : all(header, 'from').flatMap(parseMailboxList);
    const author = from.find(({ address }) => address !== null) ?? nobody;
    const written = canonicalAddress(author.address ?? '') ?? '';
    const envelopeSender = envelope.sender === null ? null : canonicalAddress(envelope.sender);
    const { client } = envelope;
    const [parsed, authentication] = await Promise.all([
      this.parser.parse(raw),
      this.authenticator.authenticate({
        raw,
        header,
        envelopeSender,
        client,
        authorAddress: written,
        now: at,
      }),
    ]);
    const print = header === null ? hashOf(raw) : fingerprint(raw, header);
    const known = header === null ? null : parseMessageId(first(header, 'message-id') ?? '');
    return {
      envelope,
      raw,
      header,
      parsed,
      from,
      author,
      authorAddress: await this.knownAddress(written),
      envelopeSender,
      // Made from the content, so that a client that sends again after a 451 sends the same message.
      messageId: printable(known) ?? `${print.slice(0, 32)}@${this.config.mailDomain}`,
      fingerprint: print,
      subject: subjectOf(header),
      authentication,
      identity: identityOf(authentication, written),
      at,
    };
  }

  /** Who writes from a lifetime address is the person who has it: a member everywhere, and under every measure. */
  private async knownAddress(written: string): Promise<string> {
    const [local = '', domain] = written.split('@');
    if (domain !== this.config.memberDomain) return written;
    return (await this.lifetime.personalAddress(stripDetail(local).base)) ?? written;
  }
}

function hashOf(raw: Buffer): string {
  return createHash('sha256').update(raw).digest('hex');
}

function subjectOf(header: HeaderBlock | null): string {
  const subject = header === null ? '' : (decoded(header, 'subject') ?? '');
  return subject
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, longestSubject)
    .toWellFormed();
}

/** A Message-ID we can store and send on; RFC 5322 has no room for anything else. */
function printable(messageId: string | null): string | null {
  return messageId !== null && /^[\x21-\x7e]+$/.test(messageId) ? messageId : null;
}
