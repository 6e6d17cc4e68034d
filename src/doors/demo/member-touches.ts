import { Injectable } from '@nestjs/common';
import { JoinRequestsService } from '../../community/groups/join-requests.service.js';
import { PreferencesService } from '../../community/lists/preferences.service.js';
import { SubscriptionSettings } from '../../community/lists/subscription-settings.service.js';
import { SubscriptionsService } from '../../community/lists/subscriptions.service.js';
import type { DemoGroup } from './world/groups.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';
import { wishes } from './wishes.js';

const hourMs = 3_600_000;
/** Of people who ask: far enough apart not to be neighbours in the directory. */
const stride = 37;

/** What members did before the visitor comes: they ask to join, pause, choose. */
@Injectable()
export class MemberTouches {
  constructor(
    private readonly requests: JoinRequestsService,
    private readonly preferences: PreferencesService,
    private readonly subscriptions: SubscriptionsService,
    private readonly settings: SubscriptionSettings,
  ) {}

  /** May be done again: a request that waits and a choice that was made stay as they are. */
  async add(world: DemoWorld, now: Date): Promise<void> {
    const [home] = world.groups;
    if (home === undefined) return;
    for (const [at, person] of requesters(world.people, home).entries()) {
      const wish = wishes[at];
      if (wish !== undefined) await this.ask(home, person, wish.reason, hoursBefore(now, wish.hoursAgo));
    }
    await this.choices(world, now);
  }

  /** The member waits for a group, and has one list paused; the poster wants each copy. */
  private async choices({ people, groups, lists }: DemoWorld, now: Date): Promise<void> {
    const member = personaAmong(people, 'member');
    const poster = personaAmong(people, 'poster');
    const elsewhere = groups.find(
      ({ kind, joining, visibility, members }) =>
        kind !== 'promotion' && joining === 'asked' && visibility === 'public' && !members.includes(member),
    );
    if (elsewhere !== undefined)
      await this.ask(
        elsewhere,
        member,
        'On m’a parlé de vos rencontres, et j’aimerais en être.',
        hoursBefore(now, 26),
      );
    const by = { kind: 'person', personId: poster.id } as const;
    await this.preferences.setReceivesOnce(poster.id, false, by, now);
    const paused = lists.find(
      ({ name, subscribers }) => name === 'voile-voyages' && subscribers.includes(member),
    );
    if (paused !== undefined) await this.pause(paused.id, member, now);
  }

  private async pause(listId: string, { id: personId }: DemoPerson, now: Date): Promise<void> {
    const subscription = await this.subscriptions.find(listId, { personId });
    if (subscription === null) return;
    const inTwoMonths = new Date(now.getTime() + 60 * 24 * hourMs);
    await this.settings.pause(subscription.id, inTwoMonths, { kind: 'person', personId }, now);
  }

  private async ask(group: DemoGroup, { id: personId }: DemoPerson, reason: string, at: Date): Promise<void> {
    await this.requests.ask({ groupId: group.id, personId, reason }, { kind: 'person', personId }, at);
  }
}

function requesters(people: readonly DemoPerson[], { members }: DemoGroup): DemoPerson[] {
  const known = new Set(members);
  return people
    .filter(person => person.promotion !== null && person.deceasedOn === null && !known.has(person))
    .filter((_, at) => at % stride === stride - 1)
    .slice(0, wishes.length);
}

function hoursBefore(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * hourMs);
}
