/** One client of the sink. Minimal on purpose: it must never be the slower side of a bench. */
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { ContentScan } from './content-scan.js';
import { type ReceivedMessage, type SinkOptions, usualOffers } from './sink-options.js';

export interface SinkCounters {
  accepted(message: ReceivedMessage): void;
}

export class SinkSession {
  #rest: Buffer | null = null;
  #content: ContentScan | null = null;
  #out = '';
  #from: string | null = null;
  #parameters = '';
  #recipients: string[] = [];
  #messages = 0;
  #isTls: boolean;

  constructor(
    private socket: Socket,
    private readonly options: SinkOptions,
    private readonly counters: SinkCounters,
  ) {
    this.#isTls = socket instanceof TLSSocket;
    this.#attend(socket);
  }

  greet(): void {
    this.#say(this.options.greeting ?? '220 sink.example ESMTP');
    this.#flush();
  }

  #attend(socket: Socket): void {
    socket.setNoDelay(true);
    socket.on('data', chunk => this.#take(chunk)).on('error', () => socket.destroy());
  }

  #take(chunk: Buffer): void {
    let bytes: Buffer | null = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    this.#rest = null;
    while (bytes !== null && bytes.length > 0 && !this.socket.destroyed) {
      bytes = this.#content === null ? this.#readCommand(bytes) : this.#readContent(bytes, this.#content);
    }
    this.#flush();
  }

  #readCommand(bytes: Buffer): Buffer | null {
    const end = bytes.indexOf(10);
    if (end < 0) {
      this.#rest = bytes;
      return null;
    }
    this.#obey(bytes.toString('utf8', 0, end - 1));
    return bytes.subarray(end + 1);
  }

  #readContent(bytes: Buffer, content: ContentScan): Buffer | null {
    const first = this.#recipients[0] ?? '';
    if (this.options.dropInContent?.(first)) return this.#drop();
    const end = content.push(bytes);
    if (end < 0) return null;
    this.#content = null;
    if (this.options.dropAfterDot?.(first)) return this.#drop();
    this.#finish(content, first);
    return bytes.subarray(end);
  }

  #finish(content: ContentScan, first: string): void {
    const refusal = this.#recipients.length === 0 ? '554 5.5.1 nobody to give it to' : null;
    const reply = refusal ?? this.options.refuseContent?.(first) ?? null;
    if (reply === null) this.#accept(content);
    this.#say(reply ?? '250 2.0.0 taken');
    this.#from = null;
    this.#recipients = [];
  }

  #accept(content: ContentScan): void {
    this.#messages++;
    this.counters.accepted({
      envelopeFrom: this.#from ?? '',
      recipients: this.#recipients,
      raw: content.raw,
      parameters: this.#parameters,
    });
  }

  #obey(line: string): void {
    const own = this.options.answer?.(line) ?? null;
    if (own !== null) this.#out += own;
    else if (line.startsWith('MAIL FROM:')) this.#mail(line);
    else if (line.startsWith('RCPT TO:')) this.#rcpt(line);
    else if (line === 'DATA') this.#startContent();
    else this.#obeyRare(line);
  }

  #obeyRare(line: string): void {
    const [verb = '', ...words] = line.toUpperCase().split(' ');
    if (verb === 'EHLO') this.#ehlo();
    else if (verb === 'HELO' || verb === 'NOOP') this.#say('250 sink.example');
    else if (verb === 'RSET') this.#reset();
    else if (verb === 'STARTTLS' && this.options.tls !== undefined) this.#startTls();
    else if (verb === 'AUTH')
      this.#say(words[0] === 'PLAIN' ? '235 2.7.0 welcome' : '504 5.5.4 not that way');
    else if (verb === 'QUIT') this.#hangUp('221 2.0.0 bye');
    else this.#say('500 5.5.1 what?');
  }

  #ehlo(): void {
    const offers = [...(this.options.offers ?? usualOffers)];
    if (this.options.tls !== undefined && !this.#isTls) offers.push('STARTTLS');
    const lines = ['sink.example', ...offers];
    for (const [index, line] of lines.entries())
      this.#say(`250${index + 1 < lines.length ? '-' : ' '}${line}`);
  }

  #mail(line: string): void {
    const { maxMessagesPerConnection = Infinity, messageLimitReply } = this.options;
    if (this.#messages >= maxMessagesPerConnection) {
      if (messageLimitReply !== undefined) return this.#say(messageLimitReply);
      return this.#hangUp('421 4.7.0 enough of you');
    }
    if (this.#from !== null) return this.#say('503 5.5.1 nested MAIL');
    const end = line.indexOf('>');
    this.#from = line.slice(11, end);
    this.#parameters = line.slice(end + 2);
    this.#say('250 2.1.0 ok');
  }

  #rcpt(line: string): void {
    if (this.#from === null) return this.#say('503 5.5.1 MAIL first');
    const address = line.slice(9, line.indexOf('>'));
    const tooMany = this.#recipients.length >= (this.options.maxRecipients ?? Infinity);
    const refusal = tooMany ? '452 4.5.3 too many' : (this.options.refuseRecipient?.(address) ?? null);
    if (refusal === null) this.#recipients.push(address);
    this.#say(refusal ?? '250 2.1.5 ok');
  }

  #startContent(): void {
    const isForNobody = this.#recipients.length === 0 && this.options.takesDataForNobody !== true;
    if (this.#from === null || isForNobody) return this.#say('503 5.5.1 no recipient');
    this.#content = new ContentScan(this.options.keep !== 'none');
    this.#say('354 go');
  }

  #reset(): void {
    this.#from = null;
    this.#recipients = [];
    this.#say('250 2.0.0 ok');
  }

  #startTls(): void {
    this.#say('220 2.0.0 go');
    this.#flush();
    this.socket.removeAllListeners('data');
    this.socket = new TLSSocket(this.socket, { isServer: true, ...this.options.tls });
    this.#isTls = true;
    this.#attend(this.socket);
  }

  #hangUp(words: string): void {
    this.#say(words);
    this.#flush();
    this.socket.end();
  }

  #drop(): null {
    this.socket.destroy();
    return null;
  }

  #say(line: string): void {
    this.#out += `${line}\r\n`;
  }

  #flush(): void {
    const out = this.#out;
    this.#out = '';
    if (out === '' || this.socket.destroyed || this.socket.writableEnded) return;
    if (this.options.dripsReplies === true) for (const byte of out) this.socket.write(byte);
    else this.socket.write(out);
  }
}
