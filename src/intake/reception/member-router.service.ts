import { Injectable } from '@nestjs/common';
import { FailingTargets } from '../../channels/forwarding/failing-targets.service.js';
import { Canaries } from '../../channels/forwarding/canaries.service.js';
import { LifetimeAddresses } from '../../channels/forwarding/lifetime-addresses.service.js';
import { ReturnedMail } from '../../channels/forwarding/returned-mail.service.js';
import { SiteSecret } from '../../foundation/database/site-secret.js';
import { stripDetail } from '../../foundation/mail/address.js';
import { decodeToken, parseSrs } from '../../foundation/mail/token.js';
import type { Destination } from './destination.js';
import { siteNames } from './site-names.js';

const unknown: Destination = { kind: 'unknown' };

/** From a recipient at the members' domain to where it leads. Always looked up afresh: a choice holds at once. */
@Injectable()
export class MemberRouter {
  constructor(
    private readonly secret: SiteSecret,
    private readonly addresses: LifetimeAddresses,
    private readonly canaries: Canaries,
    private readonly failing: FailingTargets,
    private readonly returned: ReturnedMail,
  ) {}

  /** @param local lower case */
  async route(local: string): Promise<Destination> {
    const token = parseSrs(local);
    if (token !== null) return this.returnPath(token);
    const { base } = stripDetail(local);
    if (siteNames.has(base)) return { kind: 'site', name: base };
    const recipient = (await this.addresses.recipient(base)) ?? (await this.canaries.recipient(base));
    if (recipient === null) return unknown;
    return { kind: 'lifetime', recipient: await this.failing.spared(recipient, new Date()) };
  }

  private async returnPath(token: string): Promise<Destination> {
    const id = decodeToken('srs', token, this.secret.key);
    const returned = id === null ? null : await this.returned.find(id.toString(), new Date());
    return returned === null ? unknown : { kind: 'srs', returned };
  }
}
