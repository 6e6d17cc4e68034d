import { Injectable } from '@nestjs/common';
import { LifetimeAddresses } from '../../channels/forwarding/lifetime-addresses.service.js';
import { system } from '../../foundation/journal/actor.js';
import type { Job } from './job.js';

/** Whoever has a promotion and no lifetime address gets one: a site that is older than they are, two accounts made one. */
@Injectable()
export class LifetimeAddressesJob implements Job {
  readonly name = 'lifetime-addresses';
  readonly everyMs = 15_000;

  constructor(private readonly addresses: LifetimeAddresses) {}

  run(now: Date): Promise<number> {
    return this.addresses.giveMissing(system, now);
  }
}
