/* oxlint-disable no-underscore-dangle -- the library's own names; no other file touches them */
import type { Socket } from 'node:net';
import type { SMTPServer } from 'smtp-server';
import { SMTPConnection, type SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js';
import type { Client, Reply } from '../../../intake/reception/reception.gate.js';
import { Deadline } from './deadline.js';
import type { HouseTerms } from './house-terms.js';
import { parsePathCommand } from './path.js';
import { clientOf } from './relayed-client.js';
import { line, phrase, replies } from './replies.js';

/**
 * The library's connection with the patience it lacks: deadlines, a limit of errors, strict grammar,
 * our own words, an orderly farewell. It has no options for these, so this class overrides the few
 * methods everything passes through; that is why the library's version is pinned.
 */
export class GuardedConnection extends SMTPConnection {
  /** The socket is gone: the listener stops counting it. */
  onGone: () => void = () => {};
  readonly isTrusted: boolean;
  /** The peer itself, whomever it speaks for. */
  readonly peerAddress: string;
  protected readonly deadline = new Deadline();
  private readonly lifetime = new Deadline();
  private errors = 0;
  private hasErred = false;
  private farewell: Reply | null = null;

  constructor(
    server: SMTPServer,
    socket: Socket,
    options: SMTPConnectionOptions | null | undefined,
    protected readonly terms: HouseTerms,
  ) {
    super(server, socket, options);
    this.peerAddress = this._originalRemoteAddress;
    this.isTrusted = terms.isTrusted(this.peerAddress);
  }

  override init(): void {
    const { limits } = this.terms;
    this.deadline.arm(limits.commandMs + limits.greetingMs, () => this.dismiss(replies.tooSlow));
    if (!this.isTrusted) this.lifetime.arm(limits.sessionMs, () => this.dismiss(replies.tooSlow));
    this._setListeners(() => {
      if (this.isTrusted) this.connectionReady();
      else setTimeout(() => this.connectionReady(), limits.greetingMs).unref();
    });
  }

  /** Nothing said now is heard. */
  protected get isGone(): boolean {
    return this._closing || this._closed;
  }

  /** Says goodbye as soon as nothing is under way: a message being received is finished and answered. */
  dismiss(reply: Reply): void {
    this.farewell ??= reply;
    if (!this._handlerPending && !this._dataStream) this.send(reply.code, line(reply));
  }

  /** Says so and leaves at once: the client no longer listens, or time is up. */
  cut(reply: Reply): void {
    this.send(reply.code, line(reply));
    this._socket.destroySoon();
  }

  override send(code: number, text?: string | string[] | null, context?: string | false): void {
    const said = phrase({ code, text, context });
    super.send(said.code, said.text, said.context);
    if (said.code >= 500) this.countError();
  }

  // 5xx alone: 452 and 451 are limits and troubles of ours, and RFC 5321 §4.5.3.1.10 tells clients to go on.
  private countError(): void {
    if (this.hasErred) return; // one command, one error, however many LMTP recipients it answers
    this.hasErred = true;
    this.errors += 1;
    if (this.errors >= this.terms.limits.maxErrors) this.farewell ??= replies.tooManyErrors;
  }

  override _onCommand(command: Buffer, next: () => void = () => {}): void {
    this.deadline.clear();
    this.hasErred = false;
    const isTooLong = command.length > this.terms.limits.maxCommandBytes;
    if (!isTooLong || this._upgrading || !this._ready) return super._onCommand(command, next);
    this.send(replies.lineTooLong.code, line(replies.lineTooLong));
    setImmediate(() => this._whenWritable(next));
  }

  /** Every answered command ends here. */
  override _whenWritable(next: () => void): void {
    this.expect();
    super._whenWritable(next);
  }

  /** It is the client's turn. */
  protected expect(): void {
    const { limits } = this.terms;
    if (this._dataStream) this.deadline.arm(limits.messageMs, () => this.cut(replies.tooSlow));
    else if (this.farewell && !this._handlerPending) this.send(this.farewell.code, line(this.farewell));
    else if (!this._handlerPending) this.deadline.arm(limits.commandMs, () => this.dismiss(replies.tooSlow));
  }

  /** The transaction is over and answered. */
  answered(): void {
    this._xForward.clear(); // it told of one message; a stale address would be asked for its SPF
    this.expect();
  }

  /** Who speaks, by its own words and, if it is trusted, about whom. */
  protected client(): Client {
    const peer = {
      address: this.peerAddress,
      helo: this.hostNameAppearsAs,
      isTls: this.secure,
      xClient: this._xClient,
      xForward: this._xForward,
    };
    return clientOf(peer, address => this.terms.isTrusted(address));
  }

  /** A transaction begins, or is abandoned: nothing of the former remains. */
  protected begin(): void {}

  override _resetSession(): void {
    super._resetSession();
    this.begin();
  }

  override handler_RSET(command: Buffer, next: () => void): void {
    this._xForward.clear();
    super.handler_RSET(command, next);
  }

  override _onClose(): void {
    const isFirst = !this._closed;
    super._onClose();
    this.deadline.clear();
    this.lifetime.clear();
    if (isFirst) this.onGone();
  }

  override _parseAddressCommand(verb: string, command: Buffer | string) {
    return parsePathCommand(verb, Buffer.from(command), this.terms.mailDomain) ?? false;
  }

  override handler_VRFY(_command: Buffer, next: () => void): void {
    // RFC 5321 §7.3: who is known here is told at RCPT alone, where guessing is counted.
    this.send(252, '2.5.0 Not verified, send the message and see');
    next();
  }

  override handler_HELP(_command: Buffer, next: () => void): void {
    this.send(214, '2.0.0 See RFC 5321; a person answers at postmaster');
    next();
  }

  // The library knows single addresses, our setting has networks.
  override _proxyCommandAllowed(command: string): boolean {
    return this.isTrusted && !this._xClient.has('ADDR') && this._isSupported(command);
  }

  // XFORWARD describes where a message came from, not the relay that speaks: its HELO stays its own.
  // Else `HELO=[UNAVAILABLE]`, which Postfix sends for mail of its own host, would forbid MAIL.
  override handler_XFORWARD(command: Buffer, next: () => void): void {
    const greeted = this.hostNameAppearsAs;
    super.handler_XFORWARD(command, () => {
      this.hostNameAppearsAs = greeted;
      next();
    });
  }
}
