import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { mboxEntry } from '../../src/foundation/mail/mbox-writer.js';
import { command } from '../flows/vigie.js';
import { type BenchSite, done } from './site.js';
import { type Chance, chanceFrom, vocabulary, vocabularySize, zipf } from './vocabulary.js';

/**
 * `archive import` of a file of so many messages, a third of them with HTML and every tenth with a file of 30 KB: from the
 * start of the command until all of them are kept and found. Messages a second.
 */
export async function measureArchiveImport(
  site: BenchSite,
  messages: number,
): Promise<{ first: number; again: number }> {
  const environment = await site.site();
  await done(command(environment, ['list', 'create', 'golf']));
  const file = join(tmpdir(), `vigie-bench-${process.pid}.mbox`);
  await writeFile(file, messages);
  try {
    return {
      first: await importOnce(environment, file, messages),
      again: await importOnce(environment, file, messages),
    };
  } finally {
    await rm(file);
  }
}

async function importOnce(
  environment: Awaited<ReturnType<BenchSite['site']>>,
  file: string,
  messages: number,
): Promise<number> {
  const begun = performance.now();
  const { out } = await done(command(environment, ['archive', 'import', 'golf', file, '--json']));
  const { read }: { read: number } = JSON.parse(out);
  if (read !== messages) throw new Error(`${read} of ${messages} messages were read`);
  return (messages * 1_000) / (performance.now() - begun);
}

async function writeFile(path: string, messages: number): Promise<void> {
  const chance = chanceFrom(3);
  const words = vocabulary(chance);
  const rank = zipf(vocabularySize);
  const stream = createWriteStream(path);
  for (let at = 0; at < messages; at++) {
    const sentAt = new Date(Date.UTC(2010, 0, 1) + at * 60_000);
    const raw = aMail(at, sentAt, () => words[rank(chance)] ?? '', chance);
    if (!stream.write(mboxEntry(raw, { sender: 'anne@bench.example', at: sentAt })))
      await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function aMail(at: number, sentAt: Date, word: () => string, chance: Chance): Buffer {
  const some = (count: number): string => Array.from({ length: count }, word).join(' ');
  const lines = Array.from({ length: 2 + Math.floor(chance() * 16) }, () => some(11)).join('\r\n');
  const answered =
    at > 0 && chance() < 0.6
      ? `In-Reply-To: <${at - 1 - Math.floor(chance() * Math.min(at, 20))}@bench.example>\r\n`
      : '';
  const header =
    `From: Anne ${word()} <anne${at % 500}@bench.example>\r\nTo: golf@lists.example\r\nSubject: sujet ${at % 999}\r\n` +
    `Message-ID: <${at}@bench.example>\r\nDate: ${sentAt.toUTCString().replace('GMT', '+0000')}\r\n${answered}MIME-Version: 1.0\r\n`;
  return Buffer.from(header + content(at, lines));
}

function content(at: number, text: string): string {
  const plain = `Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${text}\r\n`;
  const html = `Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>${text}</p>\r\n`;
  const file = `Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="a${at}.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${`${'QUJD'.repeat(19)}\r\n`.repeat(500)}`;
  if (at % 10 === 0) return multipart('mixed', plain, file);
  return at % 3 === 0 ? multipart('alternative', plain, html) : plain;
}

function multipart(kind: string, ...parts: readonly string[]): string {
  const bodies = parts.map(part => `--b\r\n${part}`).join('');
  return `Content-Type: multipart/${kind}; boundary=b\r\n\r\n${bodies}--b--\r\n`;
}
