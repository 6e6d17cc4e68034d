import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { SessionService, type OpenSession } from '../../../community/accounts/session.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import { Config } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { SiteService } from '../../../foundation/database/site.service.js';
import { system } from '../../../foundation/journal/actor.js';
import { languages, preferredLanguage, type Language } from '../../../foundation/i18n/language.js';
import { csrfToken } from '../form/csrf.js';
import { Cookies } from './cookies.js';
import type { Viewer } from './viewer.js';

/** Recognises who asks for a page. */
@Injectable()
export class ViewerService {
  readonly cookies: Cookies;

  constructor(
    private readonly config: Config,
    readonly secret: SiteSecret,
    private readonly site: SiteService,
    private readonly sessions: SessionService,
    private readonly standing: StandingService,
  ) {
    this.cookies = new Cookies(config);
  }

  async viewerOf(request: Request, response: Response, now: Date): Promise<Viewer> {
    const token = this.cookies.read(request, 'session');
    const session = token === null ? null : await this.openSession(token, now);
    const bearer = session === null || token === null ? this.cookies.nonce(request, response) : token;
    return {
      ...this.stranger(request),
      personId: session?.person.id ?? null,
      person: session?.person ?? null,
      session: session && { id: session.sessionId, openedAt: session.openedAt },
      roles: session?.roles ?? [],
      language: this.language(request, session?.person.language),
      csrfToken: csrfToken(this.secret.key, bearer, session?.roles ?? []),
      isDemonstration: await this.site.isDemonstration(),
    };
  }

  /** A measure that suspends access ends every session, however it came into force; none revives with its end. */
  private async openSession(token: string, now: Date): Promise<OpenSession | null> {
    const session = await this.sessions.sessionOf(token, now);
    if (session === null || !(await this.standing.isAccessSuspended(session.person.id, now))) return session;
    await this.sessions.endAll(session.person.id, system, now);
    return null;
  }

  /** Somebody nothing is known about: for the page that says something broke. */
  stranger(request: Request): Viewer {
    return {
      personId: null,
      person: null,
      session: null,
      roles: [],
      language: this.language(request),
      timeZone: this.config.timeZone,
      csrfToken: '',
      // Only a page that a GET showed can be come back to.
      path: request.method === 'GET' ? request.originalUrl : '/',
      isDemonstration: false,
      offersSingleSignOn: this.config.oidc !== null,
    };
  }

  /** Chosen in this browser, else the person's own, else what the browser asks for. */
  private language(request: Request, own?: Language): Language {
    const chosen = languages.find(language => language === this.cookies.read(request, 'language'));
    return chosen ?? own ?? preferredLanguage(request.headers['accept-language']);
  }
}
