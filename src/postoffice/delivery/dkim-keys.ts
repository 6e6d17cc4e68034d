import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { Config } from '../../foundation/config/config.js';
import type { SiteService } from '../../foundation/database/site.service.js';
import { DkimSigner } from './dkim-signer.js';

/** The site's DKIM key: a file the operator gives, one made once for the site, or none. */
export class DkimKeys {
  private constructor(
    readonly selector: string,
    readonly domain: string,
    private readonly privateKeyPem: string | null,
  ) {}

  static async of(config: Config, site: SiteService): Promise<DkimKeys> {
    const { dkimKey, dkimSelector, mailDomain } = config;
    if (dkimKey === 'none') return new DkimKeys(dkimSelector, mailDomain, null);
    const pem = dkimKey ?? (await site.factMadeOnce('dkim-key', makeKey));
    return new DkimKeys(dkimSelector, mailDomain, pem);
  }

  /** Null when mail leaves unsigned. */
  signer(): DkimSigner | null {
    const { privateKeyPem, selector, domain } = this;
    return privateKeyPem === null ? null : new DkimSigner({ privateKeyPem, selector, domain });
  }

  /** The TXT record to publish (RFC 6376 §3.6.1, RFC 8463 §4.2), or null when mail leaves unsigned. */
  record(): { readonly name: string; readonly value: string } | null {
    if (this.privateKeyPem === null) return null;
    const key = createPublicKey(this.privateKeyPem);
    const isEd25519 = key.asymmetricKeyType === 'ed25519';
    const der = key.export({ type: 'spki', format: 'der' });
    // RFC 8463 §4.2 publishes the bare 32 bytes of an Ed25519 key.
    const value = (isEd25519 ? der.subarray(-32) : der).toString('base64');
    return {
      name: `${this.selector}._domainkey.${this.domain}`,
      value: `v=DKIM1; k=${isEd25519 ? 'ed25519' : 'rsa'}; p=${value}`,
    };
  }
}

/** RFC 8301 §3.2: at least 2048 bits; receivers don't all read Ed25519 yet. */
function makeKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return privateKey;
}
