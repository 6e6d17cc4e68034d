import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { GroupSettingKey, GroupSettings } from '../../community/groups/group-settings.js';
import { GroupSettingsService } from '../../community/groups/group-settings.service.js';
import type { Group } from '../../community/groups/group.entity.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService, type SetListOutcome } from '../../community/lists/lists.service.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { LedgerGreetings } from '../../postoffice/ledger/ledger-greetings.service.js';
import { HeldGreetings } from './held-greetings.service.js';
import { judgedAgain } from './judged-again.js';
import { type Place, placeOfGroup } from './outlook.js';
import { type SteeredWelcome, type WelcomeOutlook, WelcomeWords } from './welcome-words.service.js';

/** Groups and lists greet only by words that newcomers would want to read: whoever sets them, by page, API or command. */
@Injectable()
export class Greetings {
  constructor(
    private readonly words: WelcomeWords,
    private readonly lists: ListsService,
    private readonly groups: GroupSettingsService,
    private readonly ledger: LedgerGreetings,
    private readonly held: HeldGreetings,
  ) {}

  /** As `ListsService.set`, where the list's welcome text is looked at first. */
  setList(
    list: List,
    texts: Readonly<Record<string, string>>,
    actor: Actor,
    now: Date,
    version?: number,
  ): Promise<SetListOutcome | SteeredWelcome> {
    const { welcomeText = list.welcomeText } = texts;
    if (welcomeText === list.welcomeText) return this.lists.set(list.id, texts, actor, now, version);
    const { id, groupId, rule } = list;
    return this.looked({ id, groupId, rule }, welcomeText, actor, now, also =>
      this.lists.set(id, texts, actor, now, version, also),
    );
  }

  /** As `GroupSettingsService.change`, where the group's welcome text is looked at first. */
  setGroup(
    { id, welcomeText }: Pick<Group, 'id' | 'welcomeText'>,
    settings: GroupSettings,
    actor: Actor,
    now: Date,
  ): Promise<GroupSettingKey[] | SteeredWelcome> {
    if (settings.welcomeText === welcomeText) return this.groups.change(id, settings, actor, now);
    return this.looked(placeOfGroup(id), settings.welcomeText, actor, now, also =>
      this.groups.change(id, settings, actor, now, also),
    );
  }

  private looked<T>(
    place: Place,
    words: string,
    by: Actor,
    now: Date,
    set: (also: (manager: EntityManager, keys: readonly string[]) => Promise<void>) => Promise<T>,
  ): Promise<T | SteeredWelcome> {
    return judgedAgain(async () => {
      const outlook = await this.words.look({ place: { ...place, readers: [] }, words, by }, now);
      if (outlook.steered !== null) return { kind: 'steered', reason: outlook.steered };
      return set(this.greeting(place.id, words, outlook));
    });
  }

  private greeting(placeId: string, words: string, outlook: WelcomeOutlook) {
    return async (manager: EntityManager, keys: readonly string[]): Promise<void> => {
      if (!keys.includes('welcomeText')) return;
      const account = words.trim() === '' ? null : await outlook.count(manager);
      await this.ledger.change(manager, placeId, account);
      await this.held.release(manager, placeId);
    };
  }
}
