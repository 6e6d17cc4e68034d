import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Canaries } from '../../channels/forwarding/canaries.service.js';
import { daysAfter } from '../../foundation/i18n/calendar.js';
import { system } from '../../foundation/journal/actor.js';
import { CampaignCounts } from '../../intake/steering/campaign-counts.service.js';
import { CanaryAlarm } from '../../intake/steering/canary-alarm.service.js';
import { GrowthWatch } from '../../intake/steering/growth-watch.service.js';
import { PastAnnouncements } from '../../intake/steering/past-announcements.service.js';
import { bearerNumber } from '../../postoffice/ledger/ledger-account.js';
import type { Signed } from '../../postoffice/ledger/ledger-book.service.js';
import { inDirectory } from './steering/in-directory.js';
import type { Sending } from './steering/sendings.js';
import { type Steered, steered, waiting } from './steering/steered.js';
import type { DemoPerson } from './world/people.js';

const entries = [
  { givenName: 'Édouard', familyName: 'Valmorin', promotion: 1974 },
  { givenName: 'Clémence', familyName: 'Astruvel', promotion: 1996 },
] as const;

/** What the ethics team set, got and answered. */
@Injectable()
export class SteeringWatchers {
  constructor(
    private readonly canaries: Canaries,
    private readonly alarm: CanaryAlarm,
    private readonly past: PastAnnouncements,
    private readonly counts: CampaignCounts,
    private readonly growth: GrowthWatch,
  ) {}

  async setCanaries(now: Date): Promise<void> {
    for (const name of entries) await this.canaries.make(name, system, daysAfter(now, -60));
  }

  async hit(
    manager: EntityManager,
    { subject, author }: Sending,
    { clusterId }: Signed,
    at: Date,
  ): Promise<void> {
    const [, first] = await this.canaries.all();
    if (first === undefined) return;
    const mail = { authorAddress: author.address, subject, messageId: `${randomUUID()}@demo.example` };
    await this.alarm.raise(manager, { canaryId: first.id, door: 'mail', clusterId, ...mail }, at);
  }

  async steer(manager: EntityManager, people: readonly DemoPerson[], now: Date): Promise<void> {
    const known = inDirectory(people);
    for (const [at, one] of [...steered, ...waiting].entries()) {
      const author = known[at * 7 + 40];
      if (author !== undefined) await this.keep(manager, one, { author, people: known }, now);
    }
  }

  async look(now: Date): Promise<void> {
    await this.growth.report(now);
    await this.counts.refresh(now);
  }

  private async keep(
    manager: EntityManager,
    { subject, daysAgo, people, reason, state, channel, note = '', isUnproven = false }: Steered,
    from: { readonly author: DemoPerson; readonly people: readonly DemoPerson[] },
    now: Date,
  ): Promise<void> {
    const { author } = from;
    const draft = {
      authorId: isUnproven ? null : author.id,
      authorAddress: isUnproven ? 'conseil@fisc-malin.example' : (author.addresses[0] ?? ''),
      authorName: isUnproven ? 'Fisc Malin' : `${author.givenName} ${author.familyName}`,
      language: author.language,
      road: 'mail',
      subject,
      body: `${subject}\n\nBonjour à tous, je me permets de vous écrire au sujet de ce qui précède. Merci de me répondre directement.`,
      rawId: null,
      messageId: `${randomUUID()}@demo.example`,
      clusterId: null,
      reasonCode: reason.code,
      reasonValues: reason.values,
      listIds: [],
      bearers: from.people.slice(0, people).map(({ id }) => bearerNumber(id)),
    } as const;
    const step = channel === null ? null : { channel, note };
    const at = daysAfter(now, -daysAgo);
    await this.past.add(manager, { draft: { ...draft, listIds: [] }, at, state, step });
  }
}
