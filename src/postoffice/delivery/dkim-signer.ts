/** DKIM signatures (RFC 6376), relaxed/relaxed, with RSA or Ed25519 (RFC 8463) as the key is. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { PreparedHeader } from './dkim/prepared-header.js';
import { fieldsOf, relaxedBody } from './dkim/relaxed.js';

export interface DkimSettings {
  readonly privateKeyPem: string;
  readonly selector: string;
  readonly domain: string;
}

const signOffThread = promisify(sign); // libuv's pool: an RSA signature is a quarter of a millisecond

/**
 * Signs the copies of a post. The body is hashed once, the fields all copies have alike are prepared once, and
 * each copy adds its own few. Signed fields are oversigned where a second one would fool a reader; no `l=`.
 */
export class DkimSigner {
  readonly #key: KeyObject;
  readonly #isEd25519: boolean;

  /** @throws Error naming DKIM_KEY when the key isn't RSA of at least 1024 bits (RFC 8301) or Ed25519. */
  constructor(private readonly settings: DkimSettings) {
    this.#key = privateKey(settings.privateKeyPem);
    this.#isEd25519 = this.#key.asymmetricKeyType === 'ed25519';
  }

  /** Base64, for `bh=`. `body` as the recipient will have it, so before dots are doubled: `PostBody.content`. */
  bodyHash(body: Buffer): string {
    return this.hashOf([this.canonicalBody(body)]);
  }

  /** What `bodyHash` hashes, for a body of which some words differ from copy to copy. */
  canonicalBody(body: Buffer): Buffer {
    return relaxedBody(body);
  }

  /** Base64, for `bh=`, of a canonical body in pieces. */
  hashOf(canonical: readonly (Buffer | string)[]): string {
    const hash = createHash('sha256');
    for (const piece of canonical) hash.update(piece);
    return hash.digest('base64');
  }

  /** `headerLines`: the fields every copy has, in CRLF lines, one character for each byte (latin1). */
  prepare(headerLines: string): PreparedHeader {
    return new PreparedHeader(headerLines);
  }

  /** The whole DKIM-Signature field, folded, ending in CRLF: to be put above the head, which goes out as UTF-8. */
  sign(headerLines: string, bodyHash: string, at: Date): Promise<string> {
    return this.signCopy(this.prepare(''), Buffer.from(headerLines).toString('latin1'), bodyHash, at);
  }

  /**
   * As `sign`, for a head made of `ownLines` (To, List-Unsubscribe…) and below them the prepared lines. Both are
   * latin1: old mail has headers that are no UTF-8, and what is signed are their bytes.
   */
  async signCopy(prepared: PreparedHeader, ownLines: string, bodyHash: string, at: Date): Promise<string> {
    const { names, canonical } = prepared.withOwn(ownLines);
    const unsigned = this.#unsignedField(names, bodyHash, at);
    const ownCanonical = fieldsOf(unsigned)[0]!.canonical; // RFC 6376 §3.7: b= empty, no CRLF after it
    const signature = await this.#signature(Buffer.from(canonical + ownCanonical, 'latin1'));
    return `${unsigned}${folded(signature.toString('base64'))}\r\n`;
  }

  /** The TXT record that publishes the key. */
  dnsRecord(): { name: string; value: string } {
    const { selector, domain } = this.settings;
    const der = createPublicKey(this.#key).export({ type: 'spki', format: 'der' });
    // RFC 8463 §4.2: the bare 32 bytes of an Ed25519 key, without the ASN.1 around them.
    const [kind, bytes] = this.#isEd25519 ? ['ed25519', der.subarray(-32)] : ['rsa', der];
    return {
      name: `${selector}._domainkey.${domain}`,
      value: `v=DKIM1; k=${kind}; p=${bytes.toString('base64')}`,
    };
  }

  #unsignedField(names: string, bodyHash: string, at: Date): string {
    const { selector, domain } = this.settings;
    const algorithm = this.#isEd25519 ? 'ed25519-sha256' : 'rsa-sha256';
    const seconds = Math.floor(at.getTime() / 1000);
    return [
      `DKIM-Signature: v=1; a=${algorithm}; c=relaxed/relaxed; d=${domain};`,
      `s=${selector}; t=${seconds}; bh=${bodyHash};`,
      `h=${names};`,
      'b=',
    ].join('\r\n\t');
  }

  #signature(bytes: Buffer): Promise<Buffer> {
    if (!this.#isEd25519) return signOffThread('sha256', bytes, this.#key);
    // RFC 8463 §3: Ed25519 signs the SHA-256 of the header, not the header.
    return signOffThread(null, createHash('sha256').update(bytes).digest(), this.#key);
  }
}

function privateKey(pem: string): KeyObject {
  const key = readKey(pem);
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 0;
  const isFit = key.asymmetricKeyType === 'ed25519' || (key.asymmetricKeyType === 'rsa' && bits >= 1024);
  if (!isFit) throw new Error('DKIM_KEY: expected an RSA key of at least 1024 bits or an Ed25519 key');
  return key;
}

function readKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch (cause) {
    throw new Error('DKIM_KEY: expected a private key in PEM', { cause });
  }
}

function folded(base64: string): string {
  return base64.match(/.{1,72}/g)!.join('\r\n\t');
}
