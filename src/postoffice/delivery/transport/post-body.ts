import { dotStuff, hasBareLineEnd } from './dot-stuffing.js';

/** The body of one post, prepared once for all of its copies. */
export class PostBody {
  private constructor(
    /** What the recipient will have: hash this one for DKIM. CRLF line ends, the last one included. */
    readonly content: Buffer,
    /** What goes on the wire: dots doubled. The same buffer as `content` when it has none to double. */
    readonly stuffed: Buffer,
  ) {}

  /** The body of a copy that has words of its own in it; none of them begins a line with a dot or ends one. */
  static ofCopy(content: Buffer, stuffed: Buffer): PostBody {
    return new PostBody(content, stuffed);
  }

  /** Takes the body as rendered; bare CR and LF become CRLF, and a missing last CRLF is added. */
  static of(rendered: Buffer): PostBody {
    const content = endingInCrlf(hasBareLineEnd(rendered) ? withCrlf(rendered) : rendered);
    return new PostBody(content, dotStuff(content));
  }
}

function withCrlf(text: Buffer): Buffer {
  return Buffer.from(text.toString('latin1').replace(/\r\n|\r|\n/g, '\r\n'), 'latin1');
}

function endingInCrlf(text: Buffer): Buffer {
  const isEnded = text.length === 0 || (text.at(-1) === 0x0a && text.at(-2) === 0x0d);
  return isEnded ? text : Buffer.concat([text, Buffer.from('\r\n')]);
}
