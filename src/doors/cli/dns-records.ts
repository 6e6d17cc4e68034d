export interface DnsRecord {
  /** Fully qualified, without the final dot. */
  readonly name: string;
  readonly type: 'MX' | 'TXT';
  readonly value: string;
}

export interface MailSetUp {
  readonly mailDomain: string;
  readonly memberDomain: string;
  /** The host that receives mail for the domain. */
  readonly mailHost: string;
  /** The relay that sends it; null when mail is captured. */
  readonly relayUrl: string | null;
  readonly dkim: { readonly name: string; readonly value: string } | null;
}

/**
 * What other hosts must be able to read about the lists' domain (MX, SPF, DKIM and DMARC) and about that of lifetime
 * addresses: what they forward leaves under it, and nobody's signature is ours there.
 */
export function dnsRecords({ mailDomain, memberDomain, mailHost, relayUrl, dkim }: MailSetUp): DnsRecord[] {
  const senders = [mailHost, ...relayHost(relayUrl)].map(host => `a:${host}`);
  // RFC 7208 §8.5: softfail, until the operator is sure that every sending host is named.
  const spf = `v=spf1 mx ${[...new Set(senders)].join(' ')} ~all`;
  const ofMembers: DnsRecord[] = [
    { name: memberDomain, type: 'MX', value: `10 ${mailHost}.` },
    txt(memberDomain, spf),
  ];
  return [
    { name: mailDomain, type: 'MX', value: `10 ${mailHost}.` },
    txt(mailDomain, spf),
    ...(dkim === null ? [] : [txt(dkim.name, dkim.value)]),
    // RFC 7489 §6.3: `none` asks for reports only; quarantine comes once they look right.
    txt(`_dmarc.${mailDomain}`, `v=DMARC1; p=none; rua=mailto:postmaster@${mailDomain}`),
    ...(memberDomain === mailDomain ? [] : ofMembers),
  ];
}

function txt(name: string, value: string): DnsRecord {
  return { name, type: 'TXT', value };
}

/** A line of a zone file; a TXT is cut in strings of 255 octets (RFC 1035 §3.3). */
export function recordLine({ name, type, value }: DnsRecord): string {
  const strings =
    type === 'TXT' ? (value.match(/.{1,255}/g) ?? []).map(piece => `"${piece}"`).join(' ') : value;
  return `${name}. IN ${type} ${strings}`;
}

/** Nobody looks an IP address or this very machine up in DNS. */
function relayHost(relayUrl: string | null): string[] {
  const host = relayUrl === null ? '' : new URL(relayUrl).hostname;
  return /^[\d.]+$|^\[|^localhost$|^$/.test(host) ? [] : [host];
}
