import { randomBytes } from 'node:crypto';
import type { CookieOptions, Request, Response } from 'express';
import type { Config } from '../../../foundation/config/config.js';

type CookieKind = 'session' | 'form' | 'language' | 'oidc' | 'left';

const plainNames: Readonly<Record<CookieKind, string>> = {
  session: 'vigie',
  form: 'vigie-form',
  language: 'vigie-language',
  oidc: 'vigie-oidc',
  left: 'vigie-left',
};
const yearMs = 365 * 24 * 3_600_000;
const hourMs = 3_600_000;

/**
 * The cookies of a browser: its session, a nonce for forms before there is one, its language, a sign-in on its way, and
 * that somebody has just deleted their account in it.
 */
export class Cookies {
  private readonly isSecure: boolean;

  constructor({ publicUrl }: Pick<Config, 'publicUrl'>) {
    this.isSecure = publicUrl.startsWith('https:');
  }

  /** `__Host-` ties a cookie to this host and to TLS, so that no sister domain can plant one (RFC 6265bis §4.1.3). */
  nameOf(kind: CookieKind): string {
    return this.isSecure ? `__Host-${plainNames[kind]}` : plainNames[kind];
  }

  read(request: Pick<Request, 'headers'>, kind: CookieKind): string | null {
    const name = this.nameOf(kind);
    const pairs = (request.headers.cookie ?? '').split(';').map(pair => pair.trim());
    const found = pairs.find(pair => pair.startsWith(`${name}=`));
    return found === undefined ? null : found.slice(name.length + 1) || null;
  }

  write(response: Response, kind: CookieKind, value: string): void {
    response.cookie(this.nameOf(kind), value, {
      ...this.options,
      maxAge: kind === 'oidc' || kind === 'left' ? hourMs : yearMs,
    });
  }

  clear(response: Response, kind: CookieKind): void {
    response.clearCookie(this.nameOf(kind), this.options);
  }

  /** The nonce that a form is bound to before anybody is signed in. */
  nonce(request: Request, response: Response): string {
    const known = this.read(request, 'form');
    if (known !== null && /^[\w-]{22}$/.test(known)) return known;
    const made = randomBytes(16).toString('base64url');
    if (request.method === 'GET') this.write(response, 'form', made);
    return made;
  }

  /** Lax: a link in a mail finds its reader signed in; another site's form does not. */
  private get options(): CookieOptions {
    return { httpOnly: true, sameSite: 'lax', secure: this.isSecure, path: '/' };
  }
}
