import { Logger } from '@nestjs/common';
import type { Socket } from 'node:net';
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataResult,
  type SMTPServerDataStream,
  type SMTPServerOptions,
  type SMTPServerSession,
} from 'smtp-server';
import type { SMTPConnectionOptions } from 'smtp-server/lib/smtp-connection.js';
import type { Reply } from '../../../intake/reception/reception.gate.js';
import { clientKey, ConnectionCount } from '../../../foundation/connection-count.js';
import type { HouseTerms } from './house-terms.js';
import { MailSession } from './mail-session.js';
import { line, Refusal, replies } from './replies.js';

type Callback = (refusal?: Error | null) => void;
type AnswerCallback = (refusal?: Error | null, answer?: string | SMTPServerDataResult[]) => void;

/** Accepts connections, counts them, and carries the library's questions to each session. */
export class MailListener extends SMTPServer {
  private readonly sessions = new Map<SMTPServerSession, MailSession>();
  private readonly count: ConnectionCount;
  private readonly log = new Logger(MailListener.name);

  constructor(
    options: SMTPServerOptions,
    private readonly terms: HouseTerms,
  ) {
    super(options);
    this.count = new ConnectionCount(terms.limits.maxConnections, terms.limits.maxConnectionsPerAddress);
    // Clients that reset connections or break TLS handshakes are the weather, not a trouble of ours.
    this.on('error', (error: Error) => this.log.debug(error.message));
  }

  override connect(socket: Socket, options?: SMTPConnectionOptions | null): void {
    const key = clientKey(socket.remoteAddress ?? '');
    if (!this.count.enter(key, this.terms.isTrusted(socket.remoteAddress ?? ''))) return turnAway(socket);
    const session = new MailSession(this, socket, options, this.terms);
    this.connections.add(session);
    this.sessions.set(session.session, session);
    session.onGone = () => {
      this.sessions.delete(session.session);
      this.count.leave(key);
    };
    session.on('error', error => this.emit('error', error));
    session.init();
  }

  /** Stops accepting; sessions end after their current message, at the latest when the grace is over. */
  async drain(graceMs: number): Promise<void> {
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    for (const session of this.sessions.values()) session.dismiss(replies.closing);
    const end = setTimeout(() => this.sessions.forEach(session => session.cut(replies.closing)), graceMs);
    await closed;
    clearTimeout(end);
  }

  override onConnect(_session: SMTPServerSession, callback: Callback): void {
    callback();
  }

  override onMailFrom(address: SMTPServerAddress, session: SMTPServerSession, callback: Callback): void {
    const refusal = this.sessions.get(session)?.mail(address);
    callback(refusal ? new Refusal(refusal) : null);
  }

  override onRcptTo(address: SMTPServerAddress, session: SMTPServerSession, callback: Callback): void {
    this.follow(session, this.askRecipient(address, session, callback));
  }

  override onData(stream: SMTPServerDataStream, session: SMTPServerSession, callback: AnswerCallback): void {
    this.follow(session, this.takeMessage(stream, session, callback));
  }

  // Past `settled` only the answering itself can fail; one session must not take the service with it.
  private follow(session: SMTPServerSession, work: Promise<void>): void {
    work.catch((error: unknown) => {
      this.log.error(error);
      this.sessions.get(session)?.cut(replies.closing);
    });
  }

  private async askRecipient(address: SMTPServerAddress, session: SMTPServerSession, callback: Callback) {
    const ask = async () => (await this.sessions.get(session)?.recipient(address)) ?? null;
    const refusal = await this.settled(ask, replies.ourFault);
    callback(refusal && new Refusal(refusal));
  }

  private async takeMessage(
    stream: SMTPServerDataStream,
    session: SMTPServerSession,
    callback: AnswerCallback,
  ) {
    const mail = this.sessions.get(session);
    if (!mail) return;
    const answer = await this.settled(() => mail.message(stream), mail.troubled());
    if (!answer) return;
    if (this.terms.protocol === 'lmtp') callback(null, answer.map(result));
    else answerOnce(answer[0] ?? replies.ourFault, callback);
    mail.answered();
  }

  /** The one place where a broken promise becomes 451 (RFC 5321 §4.2.5: the client keeps the mail). */
  private async settled<T>(ask: () => Promise<T>, trouble: T): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      this.log.error(error);
      return trouble;
    }
  }
}

function turnAway(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.end(`${replies.busy.code} ${line(replies.busy)}\r\n`, () => socket.destroy());
}

function answerOnce(reply: Reply, callback: AnswerCallback): void {
  if (reply.code < 400) callback(null, line(reply));
  else callback(new Refusal(reply));
}

function result(reply: Reply): SMTPServerDataResult {
  return reply.code < 400 ? line(reply) : new Refusal(reply);
}
