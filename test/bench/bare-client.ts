/** The client with no database behind it: the ceiling that fan-out is measured against. */
import type {
  CopyAnswer,
  CopySource,
  OutgoingCopy,
} from '../../src/postoffice/delivery/transport/outgoing-copy.js';
import { PostBody } from '../../src/postoffice/delivery/transport/post-body.js';
import { parseRelayUrl } from '../../src/postoffice/delivery/transport/relay-url.js';
import { SmtpConnection } from '../../src/postoffice/delivery/transport/smtp-connection.js';
import { SinkProcess } from '../sink/sink-process.js';

export interface BareClientLoad {
  readonly copies: number;
  readonly connections: number;
  /** Of one whole message. */
  readonly bytes: number;
}

/** Pushes copies into a sink of its own and tells how many per second it took. */
export async function measureBareClient({
  copies,
  connections,
  bytes,
}: BareClientLoad): Promise<{ perSecond: number }> {
  const sink = await SinkProcess.start();
  try {
    const relay = parseRelayUrl(`smtp://127.0.0.1:${sink.port}`);
    const source = new SameCopies(copies, bytes);
    const open = await Promise.all(
      Array.from({ length: connections }, () => SmtpConnection.open(relay, 'bench.example')),
    );
    const begun = performance.now();
    const ends = open.map(connection => connection.carry(source));
    await source.done;
    const seconds = (performance.now() - begun) / 1000;
    for (const connection of open) connection.close();
    await Promise.all(ends);
    if (source.accepted !== copies) throw new Error(`${source.accepted} of ${copies} copies were accepted`);
    return { perSecond: copies / seconds };
  } finally {
    await sink.stop();
  }
}

/** One body for all, and a head rendered for each, as fan-out does. */
class SameCopies implements CopySource<OutgoingCopy> {
  accepted = 0;
  #left: number;
  #unanswered: number;
  readonly #done = Promise.withResolvers<void>();
  readonly #body: PostBody;

  constructor(copies: number, bytes: number) {
    this.#left = this.#unanswered = copies;
    const line = 'Une ligne de texte, comme on en lit dans les listes des groupes X.\r\n';
    this.#body = PostBody.of(Buffer.from(line.repeat(Math.ceil((bytes - 700) / line.length))));
  }

  get done(): Promise<void> {
    return this.#done.promise;
  }

  next(): OutgoingCopy | null {
    if (this.#left === 0) return null;
    const number = this.#left--;
    const to = `person${number}@anciens.example`;
    return {
      envelopeFrom: `bounces+${number}abcdefghijklmnopqrstuvwxyz@groupes.example`,
      to,
      head: headFor(to, number),
      body: this.#body,
      is8bit: false,
      needsSmtpUtf8: false,
    };
  }

  answered(_copy: OutgoingCopy, answer: CopyAnswer): void {
    if (answer.kind === 'accepted') this.accepted++;
    if (--this.#unanswered === 0) this.#done.resolve();
  }
}

const sameFields = [
  'From: Anne Exemple <anne@anciens.example>',
  'Subject: [golf] Sortie de printemps',
  'Date: Mon, 02 Mar 2026 10:00:00 +0100',
  'Message-ID: <bench@groupes.example>',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
  'List-Id: <golf.groupes.example>',
  'List-Post: <mailto:golf@groupes.example>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
  'Precedence: list',
].join('\r\n');

function headFor(to: string, number: number): string {
  const unsubscribe = `List-Unsubscribe: <http://localhost:3000/unsubscribe/${number}>`;
  return `To: ${to}\r\n${unsubscribe}\r\n${sameFields}\r\n\r\n`;
}
