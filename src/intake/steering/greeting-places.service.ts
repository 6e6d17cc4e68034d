import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AdditionReasons } from '../../community/additions/addition-reasons.service.js';
import { GroupGreetings } from '../../community/groups/group-greetings.service.js';
import { ListGreetings } from '../../community/lists/list-greetings.service.js';
import { type Place, placeOfGroup } from './outlook.js';

/** A group or list, with what it says to whoever joins. */
export interface Greeting {
  readonly place: Place;
  readonly words: string;
  /** Whether it still does, and does until the caller's transaction ends. */
  readonly stays: (manager: EntityManager) => Promise<boolean>;
}

/** Groups and lists alike, as places that greet their newcomers. */
@Injectable()
export class GreetingPlaces {
  constructor(
    private readonly lists: ListGreetings,
    private readonly groups: GroupGreetings,
    private readonly reasons: AdditionReasons,
  ) {}

  async ids(): Promise<string[]> {
    return (await Promise.all([this.groups.places(), this.lists.places()])).flat();
  }

  async of(ids: readonly string[]): Promise<Greeting[]> {
    const [groups, lists] = await Promise.all([this.groups.of(ids), this.lists.of(ids)]);
    return [
      ...groups.map(group => ({
        place: placeOfGroup(group.id),
        words: group.welcomeText,
        stays: (manager: EntityManager) => this.groups.stays(manager, group),
      })),
      ...lists.map(list => ({
        place: { id: list.id, groupId: list.groupId, rule: list.rule },
        words: list.welcomeText,
        stays: (manager: EntityManager) => this.lists.stays(manager, list),
      })),
    ];
  }

  /** They greet without their words until then; null: with them. @param ids of groups, of lists, and of additions */
  async hold(manager: EntityManager, ids: readonly string[], until: Date | null): Promise<void> {
    await this.lists.hold(manager, ids, until);
    await this.groups.hold(manager, ids, until);
    await this.reasons.hold(manager, ids, until);
  }
}
