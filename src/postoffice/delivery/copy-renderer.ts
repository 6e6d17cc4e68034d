import type { KeyObject } from 'node:crypto';
import { encodeToken, encodeUuidToken, verpAddress } from '../../foundation/mail/token.js';
import type { PreparedHeader } from './dkim/prepared-header.js';
import type { DkimSigner } from './dkim-signer.js';
import type { OutboundContent } from './outbound-content.js';
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

/** Subscribers whose link is remembered from one post to the next: some 4 MB. */
const mostLinks = 20_000;

/**
 * Makes one recipient's copy out of the common message: its own return path, its own unsubscribe link,
 * its own signature. Only these header fields differ; all below them is shared.
 */
export class CopyRenderer {
  private readonly prepared = new WeakMap<OutboundContent, Prepared>();
  /** A subscriber's link is the same in every post, as long as the list keeps its name. */
  private readonly links = new Map<
    string,
    { readonly fields: string; readonly leaveAddress: string | null }
  >();

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
      bodyHash: signer.bodyHash(content.body),
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
    const known = this.links.get(subscriptionId);
    return known?.leaveAddress === leaveAddress ? known.fields : this.newLink(subscriptionId, leaveAddress);
  }

  private newLink(subscriptionId: string, leaveAddress: string | null): string {
    const token = encodeUuidToken('unsubscribe', subscriptionId, this.site.secret);
    const byMail = leaveAddress === null ? '' : `, <mailto:${leaveAddress}>`;
    const fields =
      `List-Unsubscribe: <${this.site.publicUrl}/unsubscribe/${token}>${byMail}\r\n` +
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n';
    if (this.links.size >= mostLinks) this.links.clear();
    this.links.set(subscriptionId, { fields, leaveAddress });
    return fields;
  }

  private copy(content: OutboundContent, to: Addressed, fields: string): OutgoingCopy {
    const token = encodeToken('bounce', BigInt(to.id), this.site.secret);
    return {
      envelopeFrom: verpAddress(token, this.site.mailDomain),
      to: to.address,
      head: headOf(content, fields),
      body: content.rest,
      is8bit: content.is8bit,
      needsSmtpUtf8: !isAscii(to.address),
    };
  }
}

/** The common fields go out with the body; where they are broken they are shown, so that no connection takes them. */
function headOf({ header, isHeaderBroken }: OutboundContent, fields: string): string | Buffer {
  return isHeaderBroken ? Buffer.concat([Buffer.from(fields, 'latin1'), header]) : fields;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
