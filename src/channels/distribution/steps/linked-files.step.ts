import { encode, wrap } from 'nodemailer/lib/qp';
import { bytes, day } from '../../../foundation/i18n/format.js';
import { structuredLine } from '../../../foundation/mail/header-writer.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { en } from '../distribution.en.js';
import { fr } from '../distribution.fr.js';
import type { LinkedFile } from '../linked-file.js';
import type { OutgoingPost } from '../outgoing-post.js';
import type { Step } from '../step.js';

const sentences = { fr, en };

/** Puts a few words and a link in the place of each heavy file; every other byte of the body stays as it is. */
export const linkFiles: Step = post => {
  const { files } = post.facts;
  const [only] = files;
  if (only === undefined) return;
  if (only.leaf.above.length === 0) replaceWhole(post, only);
  else post.body = spliced(post, files);
};

const fields = {
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Transfer-Encoding': 'quoted-printable',
  'Content-Disposition': 'inline',
};

/** A message that is nothing but the file. */
function replaceWhole(post: OutgoingPost, file: LinkedFile): void {
  post.take(name => name.startsWith('content-'));
  for (const [name, value] of Object.entries(fields))
    post.append(name.toLowerCase(), structuredLine(name, value));
  post.body = Buffer.from(`${wordsFor(post, file)}\r\n`);
}

function spliced(post: OutgoingPost, files: readonly LinkedFile[]): Buffer {
  const header = Object.entries(fields).map(([name, value]) => structuredLine(name, value));
  const pieces: Buffer[] = [];
  let at = post.original.bodyOffset;
  for (const file of files) {
    const { start, end } = file.leaf;
    pieces.push(post.raw.subarray(at, start), Buffer.from(`${header.join('')}\r\n${wordsFor(post, file)}`));
    at = end;
  }
  return Buffer.concat([...pieces, post.raw.subarray(at)]);
}

function wordsFor({ facts }: OutgoingPost, { file, url, until }: LinkedFile): string {
  const { list, listAddress, timeZone } = facts;
  const say = sentences[list.language];
  const lines = [
    say.taken(asOneLine(file.filename), bytes(list.language, file.bytes)),
    say.fetch,
    url,
    say.until(day(list.language, until, timeZone), listAddress),
  ];
  return wrap(encode(lines.join('\r\n')), 76);
}
