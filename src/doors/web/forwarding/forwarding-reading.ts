import { Injectable } from '@nestjs/common';
import { FailingTargets } from '../../../channels/forwarding/failing-targets.service.js';
import { ForwardingChoices } from '../../../channels/forwarding/forwarding-choices.service.js';
import { HeldForwards } from '../../../channels/forwarding/held-forwards.service.js';
import { LifetimeAddresses } from '../../../channels/forwarding/lifetime-addresses.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config } from '../../../foundation/config/config.js';
import type { ForwardingView } from './forwarding.page.js';

/** Everything the page of one's lifetime address shows. */
@Injectable()
export class ForwardingReading {
  constructor(
    private readonly config: Config,
    private readonly addresses: LifetimeAddresses,
    private readonly choices: ForwardingChoices,
    private readonly held: HeldForwards,
    private readonly failing: FailingTargets,
    private readonly directory: DirectoryService,
  ) {}

  async of(personId: string): Promise<ForwardingView> {
    const [names, choices, waiting, dropped, failing, all] = await Promise.all([
      this.addresses.ofPerson(personId),
      this.choices.of(personId),
      this.held.waiting(personId),
      this.held.dropped(personId),
      this.failing.of(personId, new Date()),
      this.directory.addressesOf(personId),
    ]);
    const { memberDomain } = this.config;
    const addresses = all.filter(({ verifiedAt }) => verifiedAt !== null);
    return { names, choices, waiting, dropped, failing, addresses, memberDomain };
  }
}
