import type { RelayListener, RelaySocket } from './relay-socket.js';
import { RelayUnavailable } from './relay-unavailable.js';
import { GarbledReply, type Reply } from './reply-reader.js';
import { Deadline } from './time-limits.js';

/** One question, one answer, as a promise: for the opening only, where speed is of no matter. */
export class RelayDialogue implements RelayListener {
  #waiter: ((reply: Reply) => void) | null = null;
  #early: Reply | null = null; // a greeting may come in the same packet as the end of the TLS handshake
  readonly #broken = Promise.withResolvers<never>();
  readonly #deadline = new Deadline(() => this.socket.cut(new RelayUnavailable('timed-out', 'no answer')));

  constructor(private readonly socket: RelaySocket) {
    this.#broken.promise.catch(() => {}); // each question tells it to its asker
    socket.listen(this);
  }

  /** A password may be said: nobody listens in between. */
  get isPrivate(): boolean {
    return this.socket.isEncrypted || this.socket.isLoopback;
  }

  connected(limitMs: number): Promise<void> {
    return this.#within(limitMs, this.socket.connected);
  }

  startTls(limitMs: number): Promise<void> {
    return this.#within(limitMs, this.socket.startTls());
  }

  ask(command: string, limitMs: number): Promise<Reply> {
    this.socket.write(`${command}\r\n`);
    return this.reply(limitMs);
  }

  reply(limitMs: number): Promise<Reply> {
    const reply = this.#early;
    this.#early = null;
    if (reply !== null) return Promise.resolve(reply);
    return this.#within(limitMs, new Promise(resolve => (this.#waiter = resolve)));
  }

  replied(reply: Reply): void {
    const waiter = this.#waiter;
    this.#waiter = null;
    if (waiter !== null) waiter(reply);
    else if (this.#early === null) this.#early = reply;
    else this.socket.cut(new GarbledReply('replies to nothing'));
  }

  lost(cause: Error): void {
    this.#broken.reject(asUnavailable(cause));
  }

  /** @throws RelayUnavailable when it doesn't happen, or not in time. */
  async #within<T>(limitMs: number, happening: Promise<T>): Promise<T> {
    this.#deadline.in(limitMs);
    try {
      return await Promise.race([happening, this.#broken.promise]);
    } finally {
      this.#deadline.clear();
    }
  }
}

function asUnavailable(cause: Error): RelayUnavailable {
  if (cause instanceof RelayUnavailable) return cause;
  if (cause instanceof GarbledReply) return new RelayUnavailable('garbled', cause.message);
  const code = 'code' in cause ? String(cause.code) : cause.message;
  const isCertificate = /CERT|TLS|SSL|EPROTO/.test(code);
  return new RelayUnavailable(isCertificate ? 'tls-failed' : 'unreachable', code);
}
