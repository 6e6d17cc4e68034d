import type { Vigie } from './vigie.js';

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
  static async of(vigie: Vigie, address: string, ...scopes: readonly string[]): Promise<Caller> {
    const options = scopes.flatMap(scope => ['--scope', scope]);
    const { token } = await vigie.ask<{ token: string }>('token', 'create', '--as', address, ...options);
    return new Caller(vigie.webUrl, token);
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
