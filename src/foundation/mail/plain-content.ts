import MimeNode from 'nodemailer/lib/mime-node';
import { type HeaderField, scanHeader } from './header-block.js';
import type { Attachment } from './parsed-message.js';

/** A plain text in UTF-8, then files, whose bytes stay as they are. */
export interface PlainContent {
  /** With any line ends. */
  readonly text: string;
  readonly attachments: readonly {
    readonly attachment: Pick<Attachment, 'filename' | 'mediaType'>;
    readonly content: Buffer;
  }[];
}

/** The fields that say how the body is to be read, and the body: whatever is written, it starts no part of it. */
export async function plainContent(content: PlainContent): Promise<{ fields: HeaderField[]; body: Buffer }> {
  const built = await nodeOf(content).build();
  const header = scanHeader(built);
  return {
    fields: header?.fields.filter(({ name }) => name.startsWith('content-')) ?? [],
    body: built.subarray(header?.bodyOffset ?? 0),
  };
}

function nodeOf({ text, attachments }: PlainContent): MimeNode {
  if (attachments.length === 0) return asText(new MimeNode(plain), text);
  const root = new MimeNode('multipart/mixed');
  asText(root.createChild(plain), text);
  for (const { attachment, content } of attachments) {
    root
      .createChild(typeOf(attachment), { filename: attachment.filename })
      .setHeader({ 'Content-Disposition': 'attachment', 'Content-Transfer-Encoding': 'base64' })
      .setContent(content);
  }
  return root;
}

const plain = 'text/plain; charset=utf-8';

function asText(node: MimeNode, text: string): MimeNode {
  const lines = text.toWellFormed().replaceAll(/\r\n?/g, '\n').replaceAll(unseen, '').trimEnd().split('\n');
  return node
    .setHeader({ 'Content-Transfer-Encoding': 'quoted-printable' })
    .setContent(`${lines.join('\r\n')}\r\n`);
}

/** Control characters that no text has. */
const unseen = /[^\P{Cc}\n\t]/gu;

/** RFC 2046 §5.1, §5.2.1: these may not be in base64, which alone keeps any bytes. Their readers know them by name. */
function typeOf({ mediaType }: Pick<Attachment, 'mediaType'>): string {
  return /^(message|multipart)\//.test(mediaType) ? 'application/octet-stream' : mediaType;
}
