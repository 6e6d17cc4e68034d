import type { KeyObject } from 'node:crypto';
import { encodeToken, encodeUuidToken, srsAddress, verpAddress } from '../../foundation/mail/token.js';
import type { PreparedHeader } from './dkim/prepared-header.js';
import type { DkimSigner } from './dkim-signer.js';
import { joinedBy, piecesAround } from './leave-mark.js';
import type { OutboundContent } from './outbound-content.js';
import type { OutgoingCopy } from './transport/outgoing-copy.js';
import { PostBody } from './transport/post-body.js';

/** What makes a copy one recipient's own. */
export interface Addressed {
  readonly id: string;
  readonly address: string;
  readonly subscriptionId: string | null;
}

interface Prepared {
  readonly header: PreparedHeader;
  /** Of a body that all copies share. */
  readonly bodyHash: string;
}

/** A letter's body cut where each reader's own token goes: as it is read, on the wire, and as it is signed. */
interface Cut {
  readonly content: readonly Buffer[];
  /** The same pieces when no dot is doubled. */
  readonly stuffed: readonly Buffer[];
  readonly canonical: readonly Buffer[];
}

/** Subscribers whose link is remembered from one post to the next: some 4 MB. */
const mostLinks = 20_000;

/**
 * Makes one recipient's copy out of the common message: its own return path, its own unsubscribe link,
 * its own signature. Only these header fields differ, and in a letter the token of the leave link: all else is shared.
 */
export class CopyRenderer {
  private readonly prepared = new WeakMap<OutboundContent, Prepared>();
  private readonly cuts = new WeakMap<OutboundContent, Cut>();
  /** A subscriber's link is the same in every post, as long as the list keeps its name. */
  private readonly links = new Map<string, { readonly fields: string; readonly byMail: string | null }>();

  constructor(
    private readonly site: {
      readonly mailDomain: string;
      readonly memberDomain: string;
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
    // What somebody else wrote goes on as it came: their signature speaks for it, not ours.
    if (this.signer === null || content.returnPath !== 'verp') return this.copy(content, to, fields);
    const { header, bodyHash } = this.prepare(this.signer, content);
    const token = this.tokenInBody(content, to);
    const hash = token === null ? bodyHash : this.hashWith(this.signer, content, token);
    const signature = await this.signer.signCopy(header, fields, hash, at);
    return this.copy(content, to, signature + fields);
  }

  private hashWith(signer: DkimSigner, content: OutboundContent, token: string): string {
    return signer.hashOf(
      this.cut(content).canonical.flatMap((piece, at) => (at === 0 ? [piece] : [token, piece])),
    );
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

  private cut(content: OutboundContent): Cut {
    const known = this.cuts.get(content);
    if (known !== undefined) return known;
    const mark = markOf(content) ?? '';
    const { rest, body } = content;
    const pieces = piecesAround(rest.content, mark);
    const cut = {
      content: pieces,
      stuffed: rest.stuffed === rest.content ? pieces : piecesAround(rest.stuffed, mark),
      canonical: this.signer === null ? [] : piecesAround(this.signer.canonicalBody(body), mark),
    };
    this.cuts.set(content, cut);
    return cut;
  }

  /**
   * RFC 8058 §3.1: both fields, and an https link that identifies the subscription by itself. RFC 2369 §3: other ways
   * after it, for programs that only know how to write.
   */
  private ownFields(content: OutboundContent, to: Addressed): string {
    const { leave } = content;
    if (leave === null || to.subscriptionId === null) return '';
    if (leave.kind === 'letter') return this.leaveFields(`letter/${this.tokenInBody(content, to)}`, null);
    if (leave.kind === 'forum')
      return this.answerFields(to) + this.leaveFields(`forum/${this.tokenInBody(content, to)}`, null);
    const known = this.links.get(to.subscriptionId);
    return known?.byMail === leave.byMail ? known.fields : this.newLink(to.subscriptionId, leave.byMail);
  }

  private newLink(subscriptionId: string, byMail: string | null): string {
    const token = encodeUuidToken('unsubscribe', subscriptionId, this.site.secret);
    const fields = this.leaveFields(token, byMail);
    if (this.links.size >= mostLinks) this.links.clear();
    this.links.set(subscriptionId, { fields, byMail });
    return fields;
  }

  private leaveFields(path: string, byMail: string | null): string {
    const otherWay = byMail === null ? '' : `, <mailto:${byMail}>`;
    return (
      `List-Unsubscribe: <${this.site.publicUrl}/unsubscribe/${path}>${otherWay}\r\n` +
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n'
    );
  }

  /** Whoever answers proves by this address which thread they answer, and nothing about themselves. */
  private answerFields({ address, subscriptionId }: Addressed): string {
    const token = encodeUuidToken('reply', subscriptionId ?? '', this.site.secret);
    return `To: <${address}>\r\nReply-To: <reply+${token}@${this.site.mailDomain}>\r\n`;
  }

  /** Null where all copies share the body. */
  private tokenInBody({ leave }: OutboundContent, { subscriptionId }: Addressed): string | null {
    if (leave === null || leave.kind === 'list' || subscriptionId === null) return null;
    return encodeUuidToken(leave.kind, subscriptionId, this.site.secret);
  }

  private bodyOf(content: OutboundContent, to: Addressed): PostBody {
    const token = this.tokenInBody(content, to);
    if (token === null) return content.rest;
    const cut = this.cut(content);
    const own = joinedBy(cut.content, token);
    return PostBody.ofCopy(own, cut.stuffed === cut.content ? own : joinedBy(cut.stuffed, token));
  }

  /** RFC 3464 §2: what reports a failure has no return path. */
  private returnPathOf({ returnPath }: OutboundContent, { id }: Addressed): string {
    const { secret, mailDomain, memberDomain } = this.site;
    switch (returnPath) {
      case 'verp':
        return verpAddress(encodeToken('bounce', BigInt(id), secret), mailDomain);
      case 'srs':
        return srsAddress(encodeToken('srs', BigInt(id), secret), memberDomain);
      case 'null':
        return '';
    }
  }

  private copy(content: OutboundContent, to: Addressed, fields: string): OutgoingCopy {
    return {
      envelopeFrom: this.returnPathOf(content, to),
      to: to.address,
      head: headOf(content, fields),
      body: this.bodyOf(content, to),
      is8bit: content.is8bit,
      needsSmtpUtf8: !isAscii(to.address),
    };
  }
}

function markOf({ leave }: OutboundContent): string | null {
  return leave === null || leave.kind === 'list' ? null : leave.mark;
}

/** The common fields go out with the body; where they are broken they are shown, so that no connection takes them. */
function headOf({ header, isHeaderBroken }: OutboundContent, fields: string): string | Buffer {
  return isHeaderBroken ? Buffer.concat([Buffer.from(fields, 'latin1'), header]) : fields;
}

function isAscii(text: string): boolean {
  return Buffer.byteLength(text) === text.length;
}
