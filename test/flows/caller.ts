import { createHash, randomBytes } from 'node:crypto';
import type { Site } from './a-site.js';

export interface Called {
  readonly status: number;
  /** Parsed where it is JSON; empty otherwise. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests look into it as they expect it to be
  readonly body: any;
  /** Empty when it isn't there. */
  readonly header: (name: string) => string;
}

/** A program that calls the API with somebody's token. */
export class Caller {
  constructor(
    private readonly webUrl: string,
    private readonly token: string | null,
  ) {}

  /** With the scope `read` unless others are named. */
  static async of(site: Site, address: string, ...scopes: readonly string[]): Promise<Caller> {
    const token = `vigie_${randomBytes(32).toString('base64url')}`;
    await site.query(
      `insert into api_token (token_hash, person_id, name, scopes, created_at, expires_at)
       select $2, person_id, 'a test', $3, now(), now() + interval '1 hour' from address where address = $1`,
      [address, createHash('sha256').update(token).digest(), scopes.length === 0 ? ['read'] : scopes],
    );
    return new Caller(site.vigie.webUrl, token);
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Called> {
    return this.raw('GET', path, null, headers);
  }

  send(
    method: string,
    path: string,
    body?: object,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Called> {
    const json: Record<string, string> = body === undefined ? {} : { 'Content-Type': 'application/json' };
    return this.raw(method, path, body === undefined ? null : JSON.stringify(body), { ...json, ...headers });
  }

  /** Edits what a GET of that path shows now. */
  async edit(method: string, path: string, body: object): Promise<Called> {
    const { header } = await this.get(path);
    return this.send(method, path, body, { 'If-Match': header('etag') });
  }

  async raw(
    method: string,
    path: string,
    body: string | null,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Called> {
    const authorization: Record<string, string> =
      this.token === null ? {} : { Authorization: `Bearer ${this.token}` };
    const url = path.startsWith('/api/') ? `${this.webUrl}${path}` : `${this.webUrl}/api/v1${path}`;
    const response = await fetch(url, { method, body, headers: { ...authorization, ...headers } });
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const text = await response.text();
    return {
      status: response.status,
      body: isJson && text !== '' ? JSON.parse(text) : {},
      header: name => response.headers.get(name) ?? '',
    };
  }
}
