import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { DataSource } from 'typeorm';
import { type Browser, SessionService } from '../../../community/accounts/session.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { carriedAttempt, type CarriedAttempt, carriedText } from '../sign-in/oidc-attempt.js';
import { ViewerService } from './viewer.service.js';

/** Opens and ends the session of a browser: its row and its cookie together. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly sessions: SessionService,
    private readonly viewers: ViewerService,
  ) {}

  /** What a session remembers of the browser, and the session that it replaces. */
  browserOf(request: Request): Browser {
    return {
      userAgent: request.headers['user-agent'] ?? '',
      sessionToken: this.viewers.cookies.read(request, 'session'),
    };
  }

  give(response: Response, sessionToken: string): void {
    this.viewers.cookies.write(response, 'session', sessionToken);
  }

  /** Signs in whoever has this address, with no proof asked: for fictional people only. False when nobody has it. */
  async openFor(address: string, request: Request, response: Response, now: Date): Promise<boolean> {
    const found = await this.directory.findByAddress(address);
    if (found !== null) await this.enter(found.person.id, request, response, now);
    return found !== null;
  }

  /** Signs in a person who was just proven to be in front of this browser. */
  async enter(personId: string, request: Request, response: Response, now: Date): Promise<void> {
    const token = await this.dataSource.transaction(manager =>
      this.sessions.open(manager, personId, this.browserOf(request), now),
    );
    this.give(response, token);
  }

  /** A single sign-on leaves for the provider: its browser alone can bring it back. */
  carry(response: Response, attempt: CarriedAttempt, now: Date): void {
    this.viewers.cookies.write(response, 'oidc', carriedText(this.viewers.secret.key, attempt, now));
  }

  /** The one that comes back, once; null when this browser did not ask, or too long ago. */
  carried(request: Request, response: Response, now: Date): CarriedAttempt | null {
    const text = this.viewers.cookies.read(request, 'oidc');
    this.viewers.cookies.clear(response, 'oidc');
    return carriedAttempt(this.viewers.secret.key, text, now);
  }

  async end(request: Request, response: Response, now: Date): Promise<void> {
    const token = this.viewers.cookies.read(request, 'session');
    const session = token === null ? null : await this.sessions.sessionOf(token, now);
    if (session !== null) {
      const personId = session.person.id;
      await this.sessions.end(personId, session.sessionId, { kind: 'person', personId }, now);
    }
    this.forget(response);
  }

  /** An account was deleted in this browser: its session is gone, and its next page says goodbye. */
  sayGoodbye(response: Response): void {
    this.forget(response);
    this.viewers.cookies.write(response, 'left', 'yes');
  }

  /** Whether that is so, once. */
  tookLeave(request: Request, response: Response): boolean {
    const isSo = this.viewers.cookies.read(request, 'left') !== null;
    if (isSo) this.viewers.cookies.clear(response, 'left');
    return isSo;
  }

  /** The browser's cookie alone: its session is gone already. */
  forget(response: Response): void {
    this.viewers.cookies.clear(response, 'session');
  }
}
