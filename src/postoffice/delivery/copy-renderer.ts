import { encodeToken, encodeUuidToken, verpAddress } from '../../foundation/mail/token.js';
import type { Copy } from './copy.js';
import type { DkimSigner, PreparedHeader } from './dkim-signer.js';
import type { LeasedDelivery } from './lease.service.js';
import type { OutboundContent } from './outbound-content.js';

interface Prepared {
  readonly header: PreparedHeader;
  readonly bodyHash: string;
}

const blankLine = '\r\n';

/**
 * Makes one recipient's copy out of the common message: its own return path, its own unsubscribe link,
 * its own signature. The body is shared; only these header fields differ.
 */
export class CopyRenderer {
  private readonly prepared = new WeakMap<OutboundContent, Prepared>();

  constructor(
    private readonly site: { readonly mailDomain: string; readonly publicUrl: string; readonly secret: Buffer },
    private readonly signer: DkimSigner | null,
  ) {}

  get signs(): boolean {
    return this.signer !== null;
  }

  unsigned(content: OutboundContent, delivery: LeasedDelivery): Copy {
    return this.copy(content, delivery, this.ownFields(content, delivery));
  }

  async signed(content: OutboundContent, delivery: LeasedDelivery, at: Date): Promise<Copy> {
    const fields = this.ownFields(content, delivery);
    if (this.signer === null) return this.copy(content, delivery, fields);
    const { header, bodyHash } = this.prepare(this.signer, content);
    const signature = await this.signer.signCopy(header, fields, bodyHash, at);
    return this.copy(content, delivery, signature + fields);
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

  /** RFC 8058 §3.1: both fields, and an https link that identifies the subscription by itself. */
  private ownFields({ isListPost }: OutboundContent, { subscriptionId }: LeasedDelivery): string {
    if (!isListPost || subscriptionId === null) return '';
    const token = encodeUuidToken('unsubscribe', subscriptionId, this.site.secret);
    return (
      `List-Unsubscribe: <${this.site.publicUrl}/unsubscribe/${token}>\r\n` +
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n'
    );
  }

  private copy(content: OutboundContent, delivery: LeasedDelivery, fields: string): Copy {
    const token = encodeToken('bounce', BigInt(delivery.id), this.site.secret);
    return {
      delivery,
      envelopeFrom: verpAddress(token, this.site.mailDomain),
      to: delivery.address,
      head: Buffer.concat([Buffer.from(fields, 'latin1'), content.header, Buffer.from(blankLine)]),
      body: content.body,
      is8bit: content.is8bit,
      needsSmtpUtf8: !isAscii(delivery.address),
    };
  }
}

function isAscii(text: string): boolean {
  return /^[\x00-\x7f]*$/.test(text);
}
