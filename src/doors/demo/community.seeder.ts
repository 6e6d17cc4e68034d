import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LifetimeAddresses } from '../../channels/forwarding/lifetime-addresses.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { PeopleImportService } from '../../community/directory/people-import.service.js';
import { GroupImportService } from '../../community/groups/group-import.service.js';
import { ListImportService } from '../../community/lists/list-import.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { system } from '../../foundation/journal/actor.js';
import type { DemoGroup } from './world/groups.js';
import { joiningOfList } from './world/list-joining.js';
import type { DemoList } from './world/lists.js';
import type { DemoPerson } from './world/people.js';
import type { DemoWorld } from './world/world.js';

/** How long ago the eldest members came. */
const groupDays = 1_500;
/** How much earlier or later than evenly spread the seasons make people come. */
const autumnDays = 40;
/** Who is on a list of members without being one. */
const fewOthers = 12;

/** Hands people, groups and lists to the rooms that own them. */
@Injectable()
export class CommunitySeeder {
  constructor(
    private readonly directory: DirectoryService,
    private readonly people: PeopleImportService,
    private readonly addresses: LifetimeAddresses,
    private readonly groups: GroupImportService,
    private readonly lists: ListImportService,
    private readonly opened: ListsService,
  ) {}

  /** Whether nobody and no list is there before us. */
  async isFirst(): Promise<boolean> {
    return (await this.directory.count()) === 0 && (await this.opened.all()).length === 0;
  }

  async seedBase(manager: EntityManager, world: DemoWorld, now: Date): Promise<void> {
    const posts = Map.groupBy(world.posts, ({ list }) => list);
    const lists = world.lists.map(list => recordOf(list, posts.get(list)?.length ?? 0));
    await this.people.addMany(manager, world.people, system, now);
    await this.addresses.giveMissingIn(manager, system, now);
    await this.groups.createMany(manager, world.groups, system, now);
    await this.lists.createMany(manager, lists, system, now);
    await this.lists.addModerators(manager, world.lists.flatMap(moderatorsOf), system, now);
  }

  async seedMembers(manager: EntityManager, { groups }: DemoWorld, now: Date): Promise<void> {
    await this.groups.addMembers(
      manager,
      groups.flatMap(group => membersOf(group, now)),
      system,
      now,
    );
  }

  async subscribe(manager: EntityManager, lists: readonly DemoList[], now: Date): Promise<void> {
    await this.lists.subscribeMany(manager, subscribersOf(lists), system, now);
    await this.lists.subscribeGuests(manager, guestsOf(lists), system, now);
  }
}

/** Who is named first came first: a group of four years that grows a little faster in autumn. */
function membersOf({ id: groupId, members, animators }: DemoGroup, now: Date) {
  return members.map((person, at) => ({
    groupId,
    personId: person.id,
    role: animators.includes(person) ? ('animator' as const) : ('member' as const),
    joinedAt: daysBefore(now, groupDays * (1 - at / members.length)),
  }));
}

function recordOf(list: DemoList, lastPostNumber: number) {
  const { id, name, group, description, archive, flavour, rule } = list;
  const isOfPromotion = rule?.kind === 'promotions';
  return {
    id,
    name,
    description,
    archive,
    groupId: group?.id ?? null,
    language: 'fr' as const,
    policy: isOfPromotion ? ('moderated' as const) : flavour.policy,
    ...joiningOfList(list),
    rule,
    replyTo: flavour.replyTo,
    tag: group?.name ?? '',
    lastPostNumber,
  };
}

function moderatorsOf({ id: listId, moderators }: DemoList) {
  return moderators.map(({ id }) => ({ listId, personId: id }));
}

function isByRule({ rule, group }: DemoList, person: DemoPerson): boolean {
  if (rule?.kind === 'promotions') return person.promotion === rule.from;
  return rule?.kind === 'members' && group !== null && group.members.includes(person);
}

/** Whoever the list's rule covers needs no subscription; a list of members has a few others. */
function* subscribersOf(lists: readonly DemoList[]) {
  for (const list of lists) {
    const byHand = list.subscribers.filter(person => !isByRule(list, person));
    const kept = list.rule?.kind === 'members' ? byHand.slice(0, fewOthers) : byHand;
    for (const { id: personId } of kept) yield { listId: list.id, personId };
  }
}

function* guestsOf(lists: readonly DemoList[]) {
  for (const { id: listId, guests } of lists) {
    for (const { address, name } of guests) yield { listId, address, name };
  }
}

function daysBefore(now: Date, days: number): Date {
  const wave = autumnDays * Math.sin((2 * Math.PI * days) / 365);
  return new Date(now.getTime() - Math.max(1, days + wave) * 86_400_000);
}
