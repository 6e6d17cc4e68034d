/** Attributes of one request, by name; of one that is said twice the first counts. */
export type PolicyRequest = ReadonlyMap<string, string>;

export interface RequestLimits {
  readonly maxLineBytes: number;
  readonly maxAttributes: number;
}

/** The client speaks another language, or too much: there is no next request to wait for. */
export class NotARequest extends Error {}

// Postfix, SMTPD_POLICY_README: a name and a value on each line, an empty line at the end.
const attribute = /^([a-z][a-z0-9_]{0,63})=(.*)$/s;
const LF = 0x0a;

/** Gathers bytes until they make a request. Postfix waits for each answer; whoever does not is read in order. */
export class RequestReader {
  private pending = Buffer.alloc(0);
  private attributes = new Map<string, string>();
  private lines = 0;

  constructor(private readonly limits: RequestLimits) {}

  /** Part of a request is here, and its end is not. */
  get isInside(): boolean {
    return this.pending.length > 0 || this.lines > 0;
  }

  /**
   * The requests that these bytes complete, each before what follows it is read.
   * @throws NotARequest
   */
  *push(chunk: Buffer): Generator<PolicyRequest> {
    let rest = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    for (let end = rest.indexOf(LF); end >= 0; end = rest.indexOf(LF)) {
      const request = this.line(rest.subarray(0, end));
      if (request !== null) yield request;
      rest = rest.subarray(end + 1);
    }
    if (rest.length > this.limits.maxLineBytes) throw new NotARequest('a line without an end');
    this.pending = Buffer.from(rest);
  }

  private line(bytes: Buffer): PolicyRequest | null {
    if (bytes.length > this.limits.maxLineBytes) throw new NotARequest('a line too long');
    if (bytes.length === 0) return this.end();
    const text = bytes.toString('utf8');
    const [, name, value = ''] = attribute.exec(text) ?? [];
    // A CR or NUL inside a value is a second request in disguise, or no Postfix.
    if (name === undefined || /[\0\r]/.test(value)) throw new NotARequest('no attribute');
    this.lines += 1;
    if (this.lines > this.limits.maxAttributes) throw new NotARequest('too many attributes');
    if (!this.attributes.has(name)) this.attributes.set(name, value);
    return null;
  }

  private end(): PolicyRequest {
    const request = this.attributes;
    if (request.get('request') !== 'smtpd_access_policy') throw new NotARequest('no request that we know');
    this.attributes = new Map();
    this.lines = 0;
    return request;
  }
}
