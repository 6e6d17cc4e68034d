import { generateKeyPairSync } from 'node:crypto';
import { sealMessage } from 'mailauth/lib/arc/index.js';
import { dkimSign } from 'mailauth/lib/dkim/sign.js';
import { DnsError } from '../../src/intake/reception/authentication/dns-error.js';
import { DnsResolver, type DnsAnswer } from '../../src/intake/reception/authentication/dns-resolver.js';

/** A DNS for tests: `TXT name` to records, or to a code to fail with; `hangs` never answers. It records what it is asked. */
export class Zone extends DnsResolver {
  readonly asked: string[] = [];

  constructor(private readonly records: Record<string, string | readonly string[]>) {
    super();
  }

  resolve(name: string, rrtype: string): Promise<DnsAnswer> {
    const key = `${rrtype} ${name}`;
    this.asked.push(key);
    const found = this.records[key] ?? 'ENOTFOUND';
    if (found === 'hangs') return new Promise(() => undefined);
    if (typeof found === 'string') return Promise.reject(new DnsError(found, name));
    return Promise.resolve(rrtype === 'TXT' ? found.map(record => [record]) : [...found]);
  }
}

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
const PRIVATE_PEM = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

/** The TXT record of the key that `signed` signs with. */
export const KEY_RECORD = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`;

/** The message with a DKIM signature of `domain`, selector `s`. */
export async function signed(message: string, domain: string): Promise<string> {
  const key = { signingDomain: domain, selector: 's', privateKey: PRIVATE_PEM };
  const { signatures } = await dkimSign(message, { ...key, signatureData: [key] });
  return `${signatures}${message}`;
}

/** The message with a first ARC set of `domain`, selector `s`. */
export async function sealed(message: string, domain: string): Promise<string> {
  const seal = { signingDomain: domain, selector: 's', privateKey: PRIVATE_PEM };
  const headers = await sealMessage(message, { ...seal, authResults: `${domain}; none`, cv: 'none' });
  return `${headers.toString()}${message}`;
}
