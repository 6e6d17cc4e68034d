import type { DNSResolver } from 'mailauth';
import { spf } from 'mailauth/lib/spf/index.js';
import { asciiDomain } from '../../../foundation/mail/address.js';
import { checkResult, type SpfFinding } from './findings.js';
import { isReservedDomain } from './reserved-domains.js';

/** SPF of the envelope sender, or of the HELO name for the null reverse-path (RFC 7208 §2.4). */
export async function checkSenderPolicy(
  client: { address: string; helo: string },
  envelopeSender: string | null,
  resolver: DNSResolver,
): Promise<SpfFinding> {
  const domain = asciiDomain(envelopeSender?.slice(envelopeSender.lastIndexOf('@') + 1) ?? client.helo);
  if (domain === null || isReservedDomain(domain)) return { result: 'none', domain };
  const sender = envelopeSender ?? undefined;
  const { status } = await spf({ ip: client.address, helo: client.helo, sender, resolver });
  return { result: checkResult(status.result), domain };
}
