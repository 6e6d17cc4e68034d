import type { KeyObject } from 'node:crypto';
import { encodeToken, encodeUuidToken, verpAddress } from '../../foundation/mail/token.js';
import type { PreparedHeader } from './dkim/prepared-header.js';
import type { DkimSigner } from './dkim-signer.js';
import type { OutboundContent } from './outbound-contents.service.js';
import type { OutgoingCopy } from './transport/outgoing-copy.js';

/** What makes a copy one recipient's own. */
export interface Addressed {
  readonly id: string;
  readonly address: string;
  readonly subscriptionId: string | null;
}

interface Prepared {
  readonly header: PreparedHeader;
  readonly bodyHash: string;
}

const blankLine = Buffer.from('\r\n');

/**
 * Makes one recipient's copy out of the common message: its own return path, its own unsubscribe link,
 * its own signature. The body is shared; only these header fields differ.
 */
export class CopyRenderer {
  private readonly prepared = new WeakMap<OutboundContent, Prepared>();

  constructor(
    private readonly site: {
      readonly mailDomain: string;
      readonly publicUrl: string;
      readonly secret: KeyObject;
    },
    private readonly signer: DkimSigner | null,
  ) {}

  get signs(): boolean {
    return this.signer !== null;
  }

  unsigned(content: OutboundContent, to: Addressed): OutgoingCopy {
    return this.copy(content, to, this.ownFields(content, to));
  }

  /** Signed when the site signs; `at` dates the signature. */
  async signed(content: OutboundContent, to: Addressed, at: Date): Promise<OutgoingCopy> {
    const fields = this.ownFields(content, to);
    if (this.signer === null) return this.copy(content, to, fields);
    const { header, bodyHash } = this.prepare(this.signer, content);
    const signature = await this.signer.signCopy(header, fields, bodyHash, at);
    return this.copy(content, to, signature + fields);
  }

  private prepare(signer: DkimSigner, content: OutboundContent): Prepared {
    const known = this.prepared.get(content);
    if (known !== undefined) return known;
    const prepared = {
      header: signer.prepare(content.header.toString('latin1')),
      bodyHash: signer.bodyHash(content.body.content),
    };
    this.prepared.set(content, prepared);
    return prepared;
  }

  /**
   * RFC 8058 §3.1: both fields, and an https link that identifies the subscription by itself. RFC 2369 §3: other ways
   * after it, for programs that only know how to write.
   */
  private ownFields({ isListPost, leaveAddress }: OutboundContent, { subscriptionId }: Addressed): string {
    if (!isListPost || subscriptionId === null) return '';
    const token = encodeUuidToken('unsubscribe', subscriptionId, this.site.secret);
    const byMail = leaveAddress === null ? '' : `, <mailto:${leaveAddress}>`;
    return (
      `List-Unsubscribe: <${this.site.publicUrl}/unsubscribe/${token}>${byMail}\r\n` +
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n'
    );
  }

  private copy(content: OutboundContent, to: Addressed, fields: string): OutgoingCopy {
    const token = encodeToken('bounce', BigInt(to.id), this.site.secret);
    return {
      envelopeFrom: verpAddress(token, this.site.mailDomain),
      to: to.address,
      head: headOf(content, fields),
      body: content.body,
      is8bit: content.is8bit,
      needsSmtpUtf8: !isAscii(to.address),
    };
  }
}

/** A header in ASCII is joined as a text, which is cheaper than bytes; one with raw 8-bit stays as it is. */
function headOf({ headerText, header }: OutboundContent, fields: string): string | Buffer {
  if (headerText !== null) return `${fields}${headerText}\r\n`;
  return Buffer.concat([Buffer.from(fields, 'latin1'), header, blankLine]);
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
