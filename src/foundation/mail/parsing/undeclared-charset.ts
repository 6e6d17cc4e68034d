import { isUtf8 } from 'node:buffer';
import type { HeaderBlock } from '../header-block.js';

const declaration = Buffer.from('Content-Type: text/plain; charset=windows-1252\r\n');

/**
 * Mail from before MIME says nothing of its charset (RFC 2045 §5.2 then takes it for ASCII). Octets that are no UTF-8
 * are Western in practice, so such a message is given the declaration it lacks; any other comes back as it is.
 */
export function withCharset(raw: Buffer, { fields, bodyOffset }: HeaderBlock): Buffer {
  const isDeclared = fields.some(({ name }) => name === 'content-type');
  return isDeclared || isUtf8(raw.subarray(bodyOffset)) ? raw : Buffer.concat([declaration, raw]);
}
