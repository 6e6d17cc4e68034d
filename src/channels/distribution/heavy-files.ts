import { createHash } from 'node:crypto';
import { first } from '../../foundation/mail/header-block.js';
import { type MimeLeaf, mimeLeaves } from '../../foundation/mail/mime-leaves.js';
import type { Attachment } from '../../foundation/mail/parsed-message.js';

/** A file that is too heavy for every copy of a post, and the part of the message it is. */
export interface HeavyFile {
  readonly leaf: MimeLeaf;
  readonly file: Attachment;
}

/**
 * The attachments of a message that weigh more than that. An image its HTML shows, a message that is forwarded, and
 * whatever stands inside something signed or encrypted are none: they would be missed where they are.
 * @param files as the message was read: only what is found there by its very bytes is named
 */
export function heavyFiles(raw: Buffer, files: readonly Attachment[], maxBytes: number): HeavyFile[] {
  if (maxBytes === 0 || !files.some(({ bytes }) => bytes > maxBytes)) return [];
  const known = new Map(files.map(file => [file.sha256, file]));
  return (mimeLeaves(raw) ?? []).flatMap(leaf => {
    if (leaf.end - leaf.bodyStart <= maxBytes || !isRemovable(raw, leaf)) return [];
    const content = contentOf(raw, leaf);
    const file = known.get(createHash('sha256').update(content).digest('hex'));
    return file !== undefined && content.length > maxBytes ? [{ leaf, file }] : [];
  });
}

const sealedTypes = /^application\/(?:(?:x-)?pkcs7-|pgp-)/;

/** In a row of parts, and not one of several renderings of the same, or a piece of one. */
function isRemovable(raw: Buffer, { above, mediaType, header }: MimeLeaf): boolean {
  if (/^(?:message|multipart)\//.test(mediaType) || sealedTypes.test(mediaType)) return false;
  if (above.some(type => type !== 'multipart/mixed' && type !== 'multipart/alternative')) return false;
  if (above.at(-1) === 'multipart/alternative') return false;
  const isFile = /^\s*attachment\b/i.test(first(header, 'content-disposition') ?? '');
  if (!isFile && /^text\/(?:plain|html|calendar)$/.test(mediaType)) return false;
  const contentId = /<([^<>\s]+)>/.exec(first(header, 'content-id') ?? '')?.[1];
  return contentId === undefined || !raw.includes(`cid:${contentId}`);
}

function contentOf(raw: Buffer, { header, bodyStart, end }: MimeLeaf): Buffer {
  const body = raw.subarray(bodyStart, end);
  switch ((first(header, 'content-transfer-encoding') ?? '').trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    // Of texts, mostly: its few heavy ones stay in the copies.
    case 'quoted-printable':
      return Buffer.alloc(0);
    default:
      return body;
  }
}
