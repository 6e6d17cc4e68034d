/** Bytes to and from the relay, in clear or under TLS, cut into replies. Knows no SMTP beyond that. */
import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import type { RelaySettings } from './relay-url.js';
import { type Reply, ReplyReader } from './reply-reader.js';

/** Who is told what comes from the relay; replaced when the opening dialogue gives way to the carrying. */
export interface RelayListener {
  replied(reply: Reply): void;
  /** Called once; nothing follows. */
  lost(cause: Error): void;
}

const quitGraceMs = 5_000;

export class RelaySocket {
  #socket: Socket;
  #reader = this.#newReader();
  #listener: RelayListener | null = null;
  #isOver = false;
  #loss: Error | null = null;
  isEncrypted: boolean;
  /** Settles when a greeting may come; never when the connection fails, which the listener hears. */
  readonly connected: Promise<void>;

  constructor(private readonly relay: RelaySettings) {
    this.isEncrypted = relay.isImplicitTls;
    this.#socket = relay.isImplicitTls ? this.#dialTls() : this.#dialTcp();
    this.#socket.setNoDelay(true); // a lone copy must not wait for Nagle
    this.connected = happening(this.#socket, relay.isImplicitTls ? 'secureConnect' : 'connect');
  }

  get isLoopback(): boolean {
    return /^(::1$|(::ffff:)?127\.)/.test(this.#socket.remoteAddress ?? '');
  }

  listen(listener: RelayListener): void {
    this.#listener = listener;
    if (this.#loss !== null) listener.lost(this.#loss);
  }

  write(bytes: string | Buffer, written?: (error?: Error | null) => void): void {
    if (typeof bytes === 'string') this.#socket.write(bytes, 'utf8', written);
    else this.#socket.write(bytes, written);
  }

  /** Several writes as one system call. */
  together(writes: () => void): void {
    this.#socket.cork();
    writes();
    this.#socket.uncork();
  }

  /** Wraps the connection after the 220 of STARTTLS. The caller must see a new reply, or a loss, next. */
  async startTls(): Promise<void> {
    // RFC 3207 §6: what came in clear before the handshake may be an attacker's words.
    if (this.#reader.hasLeftover) return this.cut(new Error('words before the TLS handshake'));
    const plain = this.#socket.removeAllListeners('close').removeAllListeners('error');
    const socket = connectTls({ socket: plain, ...this.#tlsOptions() });
    this.#reader = this.#newReader();
    this.#socket = this.#attended(socket.on('data', chunk => this.#read(chunk)));
    await happening(socket, 'secureConnect');
    this.isEncrypted = true;
  }

  /** Says nothing more, waits for the other side to hang up, a little while. */
  hangUp(): void {
    this.#isOver = true;
    this.#socket.end();
    const socket = this.#socket;
    const timer = setTimeout(() => socket.destroy(), quitGraceMs);
    socket.once('close', () => clearTimeout(timer)).resume();
  }

  /** Cuts at once. The listener hears of it unless it is over already. */
  cut(cause: Error): void {
    this.#socket.destroy();
    this.#lose(cause);
  }

  #dialTcp(): Socket {
    // One buffer for all reads: a stream allocates 64 KB per read, more than all else a copy costs.
    const onread = { buffer: Buffer.allocUnsafeSlow(16_384), callback: this.#readReused };
    return this.#attended(connectTcp({ host: this.relay.host, port: this.relay.port, onread }));
  }

  #dialTls(): Socket {
    const options = { host: this.relay.host, port: this.relay.port, ...this.#tlsOptions() };
    return this.#attended(connectTls(options).on('data', chunk => this.#read(chunk)));
  }

  #tlsOptions(): ConnectionOptions {
    const { host, trust } = this.relay;
    return { rejectUnauthorized: trust === 'verified', ...(isIP(host) === 0 && { servername: host }) };
  }

  #attended(socket: Socket): Socket {
    return socket
      .on('error', error => this.cut(error))
      .on('close', () => this.#lose(new Error('the relay hung up')));
  }

  readonly #readReused = (bytesRead: number, buffer: Uint8Array): boolean => {
    this.#read(Buffer.from(buffer.buffer, buffer.byteOffset, bytesRead));
    return true;
  };

  #read(chunk: Buffer): void {
    if (this.#isOver) return;
    try {
      this.#reader.push(chunk);
    } catch (error) {
      this.cut(error instanceof Error ? error : new Error('unreadable reply', { cause: error }));
    }
  }

  #newReader(): ReplyReader {
    return new ReplyReader(reply => {
      if (!this.#isOver) this.#listener?.replied(reply);
    });
  }

  #lose(cause: Error): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#loss = cause;
    this.#listener?.lost(cause);
  }
}

function happening(socket: Socket, name: string): Promise<void> {
  return new Promise(resolve => socket.once(name, () => resolve()));
}
