import type { SMTPServerAddress, SMTPServerDataStream } from 'smtp-server';
import type { Envelope, Reply } from '../../../intake/reception/reception.gate.js';
import { clientKey } from '../../../foundation/connection-count.js';
import { GuardedConnection } from './guarded-connection.js';
import { MessageReader } from './message-reader.js';
import { replies } from './replies.js';

// What EHLO offers; a client that sends others didn't read it (RFC 5321 §4.1.1.11).
const mailParameters = new Set(['SIZE', 'BODY', 'SMTPUTF8']);

/** One session: what is asked of reception, and what is answered. Null = accepted. Throws = 451. */
export class MailSession extends GuardedConnection {
  // The library keeps one entry per address; LMTP owes one reply per RCPT it accepted (RFC 2033 §4.2).
  private accepted: string[] = [];

  mail({ address, args }: SMTPServerAddress): Reply | null {
    const isUnknown = Object.keys(args || {}).some(key => !mailParameters.has(key));
    return isUnknown ? replies.unknownParameter : this.encoding(address);
  }

  async recipient({ address, args }: SMTPServerAddress): Promise<Reply | null> {
    if (args) return replies.unknownParameter;
    const refusal = this.encoding(address);
    if (refusal) return refusal;
    if (this.accepted.length >= this.terms.limits.maxRecipients) return replies.tooManyRecipients;
    const admission = await this.terms.gate.admit(address, this.client(), this.sender);
    if (admission.kind === 'refused') return admission.reply;
    this.accepted.push(address);
    return null;
  }

  /** One reply per accepted recipient; null when the client has gone and nobody is to be answered. */
  async message(stream: SMTPServerDataStream): Promise<readonly Reply[] | null> {
    const { room, maxMessageBytes } = this.terms;
    const share = room.shareOf(clientKey(this.peerAddress), this.isTrusted);
    const reader = new MessageReader(maxMessageBytes, share);
    try {
      return (await this.read(stream, reader)) ? await this.deliver(reader) : null;
    } finally {
      reader.release();
    }
  }

  /** What `message` would answer if all went wrong on our side. */
  troubled(): readonly Reply[] {
    return this.accepted.map(() => replies.ourFault);
  }

  protected override begin(): void {
    this.accepted = [];
  }

  private async read(stream: AsyncIterable<Buffer>, reader: MessageReader): Promise<boolean> {
    try {
      for await (const chunk of stream) {
        reader.push(chunk);
        if (reader.isFlood) {
          this.cut(replies.tooLarge);
          return false;
        }
      }
    } catch (error) {
      if (this.isGone) return false; // it left in the middle: RFC 5321 §4.1.1.4, nothing was sent
      throw error;
    }
    this.deadline.clear();
    return true;
  }

  private async deliver(reader: MessageReader): Promise<readonly Reply[]> {
    const reading = reader.finish();
    if (reading.kind === 'refused') return this.accepted.map(() => reading.reply);
    const envelope = this.envelope();
    const given = await this.terms.gate.receive(envelope, reading.raw, new Date());
    const byRecipient = new Map(envelope.recipients.map((recipient, at) => [recipient, given[at]]));
    return this.accepted.map(recipient => byRecipient.get(recipient) ?? replies.ourFault);
  }

  private get sender(): string | null {
    const { mailFrom } = this.session.envelope;
    return (mailFrom && mailFrom.address) || null;
  }

  private envelope(): Envelope {
    return {
      sender: this.sender,
      recipients: [...new Set(this.accepted)],
      client: this.client(),
      protocol: this.terms.protocol,
      isSmtpUtf8: this.session.envelope.smtpUtf8 ?? false,
    };
  }

  // RFC 6531 §3.4: only a message announced as SMTPUTF8 may have such addresses.
  private encoding(address: string): Reply | null {
    const isAscii = !/[^\x20-\x7e]/.test(address);
    return isAscii || this.session.envelope.smtpUtf8 ? null : replies.needsSmtpUtf8;
  }
}
