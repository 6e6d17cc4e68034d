import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { ReceivedMessage, SinkOptions } from './sink-options.js';
import { SinkSession } from './sink-session.js';

/** The far side of outgoing mail: an SMTP server on 127.0.0.1 that takes, counts and misbehaves on demand. */
export class SmtpSink {
  /** In order of acceptance; empty unless all are kept. */
  readonly received: ReceivedMessage[] = [];
  readonly counts = { connections: 0, accepted: 0, bytes: 0 };
  readonly #sockets = new Set<Socket>();
  #waiters: { count: number; resolve: () => void }[] = [];

  private constructor(
    private readonly server: Server,
    private readonly options: SinkOptions,
  ) {
    server.on(options.isImplicitTls === true ? 'secureConnection' : 'connection', socket =>
      this.#welcome(socket),
    );
  }

  static async start(options: SinkOptions = {}): Promise<SmtpSink> {
    const server = options.isImplicitTls === true ? createTlsServer(options.tls ?? {}) : createServer();
    const sink = new SmtpSink(server, options);
    await new Promise<void>(resolve => server.listen(options.port ?? 0, '127.0.0.1', resolve));
    return sink;
  }

  get port(): number {
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the sink listens to no port');
    return address.port;
  }

  get openConnections(): number {
    return this.#sockets.size;
  }

  /** Resolves once this many messages have been accepted in all. */
  whenReceived(count: number): Promise<void> {
    if (this.counts.accepted >= count) return Promise.resolve();
    return new Promise(resolve => this.#waiters.push({ count, resolve }));
  }

  /** Cuts every connection, as a crash of the relay would. */
  cutAll(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.cutAll();
    await new Promise(resolve => this.server.close(resolve));
  }

  #welcome(socket: Socket): void {
    this.counts.connections++;
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket)).on('error', () => socket.destroy());
    if (this.#sockets.size > (this.options.maxConnections ?? Infinity)) {
      socket.end('421 4.7.0 too many connections\r\n');
      return;
    }
    const session = new SinkSession(socket, this.options, { accepted: message => this.#accepted(message) });
    const { greetingDelayMs = 0 } = this.options;
    if (greetingDelayMs === 0) session.greet();
    else setTimeout(() => session.greet(), greetingDelayMs);
  }

  #accepted(message: ReceivedMessage): void {
    const accepted = ++this.counts.accepted;
    this.counts.bytes += message.raw.length;
    if ((this.options.keep ?? 'all') === 'all') this.received.push(message);
    this.options.onMessage?.(message);
    if (this.#waiters.length > 0) this.#release(accepted);
  }

  #release(accepted: number): void {
    const due = this.#waiters.filter(({ count }) => count <= accepted);
    this.#waiters = this.#waiters.filter(({ count }) => count > accepted);
    for (const { resolve } of due) resolve();
  }
}
