import { Injectable } from '@nestjs/common';
import { AddressClaimsService } from '../../community/directory/address-claims.service.js';
import { PeopleInStanding } from '../../community/standing/people-in-standing.service.js';
import type { Job } from './job.js';

/** What we kept of addresses for a time only: claims nobody confirmed, measures that are over. */
@Injectable()
export class SweepPeopleJob implements Job {
  readonly name = 'sweep-people';
  readonly everyMs = 3_600_000;

  constructor(
    private readonly claims: AddressClaimsService,
    private readonly standing: PeopleInStanding,
  ) {}

  async run(now: Date): Promise<void> {
    await this.claims.forgetDead(now);
    await this.standing.forgetOver(now);
  }
}
