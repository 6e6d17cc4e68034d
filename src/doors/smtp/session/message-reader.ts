import type { Reply } from '../../../intake/reception/reception.gate.js';
import type { Share } from './buffer-room.js';
import { replies } from './replies.js';

export type Reading =
  { readonly kind: 'message'; readonly raw: Buffer } | { readonly kind: 'refused'; readonly reply: Reply };

const NUL = 0x00;
const LF = 0x0a;
const CR = 0x0d;
/** Most mail fits without growing. */
const firstBytes = 16_384;

/**
 * Gathers the bytes of one message and judges them. The verdict depends on the bytes alone, never
 * on how the network cut them. Keeps nothing of a message it will refuse.
 */
export class MessageReader {
  // One buffer that grows, not a list of chunks: a client that sends byte by byte would make us
  // keep an object of a hundred bytes for each.
  private store = Buffer.alloc(0);
  private receivedBytes = 0;
  private last = NUL;
  private hasBareLineEnd = false;
  private hasNul = false;
  private lacksRoom = false;

  constructor(
    private readonly maxBytes: number,
    private readonly share: Share,
  ) {}

  /** The client ignores our SIZE: past twice the limit, waiting for its dot serves nobody. */
  get isFlood(): boolean {
    return this.receivedBytes > 2 * this.maxBytes;
  }

  push(chunk: Buffer): void {
    const at = this.receivedBytes;
    this.receivedBytes += chunk.length;
    if (this.receivedBytes <= this.maxBytes) this.scan(chunk);
    if (this.refusal() !== null || !this.fits(this.receivedBytes)) return this.release();
    chunk.copy(this.store, at);
  }

  /** Call once, after the last chunk. The bytes stay counted until `release`. */
  finish(): Reading {
    if (this.last === CR) this.hasBareLineEnd = true;
    const reply = this.refusal() ?? (this.lacksRoom ? replies.noRoom : null);
    if (reply !== null) return { kind: 'refused', reply };
    return { kind: 'message', raw: this.store.subarray(0, this.receivedBytes) };
  }

  /** Gives the room back; the message is dropped or safe elsewhere. */
  release(): void {
    this.share.give(this.store.length);
    this.store = Buffer.alloc(0);
  }

  private refusal(): Reply | null {
    if (this.receivedBytes > this.maxBytes) return replies.tooLarge;
    if (this.hasNul) return replies.nul; // RFC 5322 §4.1: obsolete, and PostgreSQL and parsers stumble on it
    return this.hasBareLineEnd ? replies.bareLineEnd : null;
  }

  // SMTP smuggling: software that takes a bare CR or LF for a line end sees a final dot where we see
  // none, so one message of ours is two of theirs, the second with a forged envelope. RFC 5321 §2.3.8.
  private scan(chunk: Buffer): void {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? NUL;
      if ((byte === LF) !== (this.last === CR)) this.hasBareLineEnd = true;
      if (byte === NUL) this.hasNul = true;
      this.last = byte;
    }
  }

  private fits(bytes: number): boolean {
    if (bytes <= this.store.length) return !this.lacksRoom;
    const capacity = Math.min(Math.max(2 * this.store.length, bytes, firstBytes), this.maxBytes);
    if (this.lacksRoom || !this.share.take(capacity)) return !(this.lacksRoom = true);
    const grown = Buffer.allocUnsafe(capacity);
    this.store.copy(grown);
    this.share.give(this.store.length);
    this.store = grown;
    return true;
  }
}
