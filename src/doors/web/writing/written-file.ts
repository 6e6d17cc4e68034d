import { asOneLine } from '../../../foundation/one-line.js';
import type { PlainContent } from '../../../foundation/mail/plain-content.js';

type WrittenFile = PlainContent['attachments'][number];

const MEDIA_TYPE = /^[\w!#$&^.+-]{1,127}\/[\w!#$&^.+-]{1,127}$/;

/** A file that a browser sent, as a part of a message. Its name comes as Latin-1 bytes of UTF-8. */
export function writtenFile({
  originalname,
  mimetype,
  buffer,
}: Pick<Express.Multer.File, 'originalname' | 'mimetype' | 'buffer'>): WrittenFile {
  const name = asOneLine(Buffer.from(originalname, 'latin1').toString('utf8'));
  return {
    attachment: {
      filename: name.replaceAll(/[/\\]/g, '_').slice(0, 200) || 'fichier',
      mediaType: MEDIA_TYPE.test(mimetype) ? mimetype.toLowerCase() : 'application/octet-stream',
    },
    content: buffer,
  };
}
