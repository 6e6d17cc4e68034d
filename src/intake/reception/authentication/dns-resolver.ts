import { Resolver } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import type { DNSResolver } from 'mailauth';
import { Config } from '../../../foundation/config/config.js';

/** Records as `node:dns` gives them: TXT as lists of strings, MX as objects, addresses as strings. */
export type DnsAnswer = Awaited<ReturnType<DNSResolver>>;

/** The far side of SPF, DKIM and DMARC: the DNS. Tests bring their own zone. */
export abstract class DnsResolver {
  /** Rejects with an error whose `code` is one of `node:dns`: ENOTFOUND, ENODATA, ETIMEOUT, ESERVFAIL… */
  abstract resolve(name: string, rrtype: string): Promise<DnsAnswer>;
}

/** Asks the servers of `DNS_SERVERS`, else the system's. */
@Injectable()
export class SystemDnsResolver extends DnsResolver {
  // Without these Node waits 26 s for a silent server; a lost packet deserves a second try within the 2 s of a message.
  private readonly resolver = new Resolver({ timeout: 800, tries: 2 });

  constructor(config: Config) {
    super();
    if (config.dnsServers) this.resolver.setServers(config.dnsServers);
  }

  async resolve(name: string, rrtype: string): Promise<DnsAnswer> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- mailauth's type forgets the MX objects its code reads
    return (await this.resolver.resolve(name, rrtype)) as DnsAnswer;
  }
}
