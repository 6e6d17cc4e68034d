import type { Attachment as MimePart } from 'postal-mime';
import type { ImageSource } from './html-clean.js';

/** Pictures only: an SVG is a document that can hold anything. */
const PICTURE = /^image\/(?:png|jpe?g|gif|webp|bmp)$/;
const OWN = /^data:image\/(?:png|jpe?g|gif|webp|bmp);base64,[a-z\d+/=\s]+$/i;
const REMOTE = /^https?:\/\//i;
/** Of what a message brings along; a page with more would not open on a phone. */
const MAX_OWN_BYTES = 8_000_000;

/** Where the images of a message are: among its own parts (RFC 2392), written out in its HTML, or on another site. */
export function imagesOf(parts: readonly MimePart[]): ImageSource {
  let left = MAX_OWN_BYTES;
  return written => {
    if (REMOTE.test(written)) return written;
    const own = OWN.test(written) ? written : partOf(parts, written);
    if (own === null || own.length > left) return null;
    left -= own.length;
    return own;
  };
}

function partOf(parts: readonly MimePart[], written: string): string | null {
  const id = /^cid:(.+)$/i.exec(written)?.[1];
  const part = id === undefined ? undefined : parts.find(({ contentId }) => named(contentId, id));
  if (part === undefined || !PICTURE.test(part.mimeType)) return null;
  return `data:${part.mimeType};base64,${bytesOf(part).toString('base64')}`;
}

function named(contentId: string | undefined, id: string): boolean {
  const bare = contentId?.replace(/^<|>$/g, '');
  return bare !== undefined && (bare === id || encodeURIComponent(bare) === id);
}

function bytesOf({ content }: MimePart): Buffer {
  if (typeof content === 'string') return Buffer.from(content);
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
}
