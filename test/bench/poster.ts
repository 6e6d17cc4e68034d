import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** A mail client that keeps its session open and knows just enough SMTP to post. */
export class Poster {
  private buffer = '';
  private waiting: ((line: string) => void) | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.setEncoding('utf8');
    socket.on('data', chunk => this.take(String(chunk)));
  }

  static async open(port: number): Promise<Poster> {
    const socket = connect(port, '127.0.0.1');
    const poster = new Poster(socket);
    const greeting = poster.reply();
    await once(socket, 'connect');
    await greeting;
    await poster.say('EHLO bench.example');
    return poster;
  }

  /** Resolves with the reply to the final dot. */
  async post(from: string, to: string, text: string): Promise<string> {
    await this.say(`MAIL FROM:<${from}>`);
    await this.say(`RCPT TO:<${to}>`);
    await this.say('DATA');
    return this.say(`${text.replaceAll(/^\./gm, '..')}\r\n.`);
  }

  close(): void {
    this.socket.end('QUIT\r\n');
  }

  private say(words: string): Promise<string> {
    const reply = this.reply();
    this.socket.write(`${words}\r\n`);
    return reply;
  }

  private reply(): Promise<string> {
    return new Promise(resolve => (this.waiting = resolve));
  }

  private take(chunk: string): void {
    this.buffer += chunk;
    const last = /(?:^|\r\n)(\d{3} [^\r\n]*)\r\n$/.exec(this.buffer)?.[1];
    if (last === undefined) return;
    this.buffer = '';
    const waiting = this.waiting;
    this.waiting = null;
    waiting?.(last);
  }
}

/** A plausible message of about that many bytes. */
export function message(from: string, to: string, bytes: number, id: string): string {
  const line = 'Une ligne de texte, comme on en lit dans les listes des groupes X.\r\n';
  const head = [
    `From: Anne Exemple <${from}>`,
    `To: ${to}`,
    'Subject: Sortie de printemps',
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${id}@bench.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
  ].join('\r\n');
  return `${head}\r\n\r\n${line.repeat(Math.max(1, Math.ceil((bytes - head.length) / line.length)))}`;
}
