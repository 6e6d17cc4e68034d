import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reason } from '../../channels/posting/decision.js';
import {
  AdditionsService,
  type ProposeOutcome,
  type RecordedConsent,
  type Review,
  type ReviewOutcome,
} from '../../community/additions/additions.service.js';
import type { PastedLine } from '../../community/additions/pasted-people.js';
import { PreviewService } from '../../community/additions/preview.service.js';
import { type Target, targetOf } from '../../community/additions/target.js';
import { eligible } from '../../community/additions/verdict.js';
import type { GroupSettingKey, GroupSettings } from '../../community/groups/group-settings.js';
import { GroupSettingsService } from '../../community/groups/group-settings.service.js';
import type { Group } from '../../community/groups/group.entity.js';
import type { List } from '../../community/lists/list.entity.js';
import { ListsService, type SetListOutcome } from '../../community/lists/lists.service.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { LedgerBook } from '../../postoffice/ledger/ledger-book.service.js';
import { judgedAgain } from './judged-again.js';
import type { Place } from './outlook.js';
import { type WelcomeOutlook, WelcomeWords } from './welcome-words.service.js';

/** These words are an announcement's; nothing was done. */
export interface SteeredWelcome {
  readonly kind: 'steered';
  readonly reason: Reason;
}

/** People are brought in, and greeted, only by words that newcomers would want to read. */
@Injectable()
export class Welcoming {
  constructor(
    private readonly words: WelcomeWords,
    private readonly additions: AdditionsService,
    private readonly preview: PreviewService,
    private readonly lists: ListsService,
    private readonly groups: GroupSettingsService,
    private readonly book: LedgerBook,
  ) {}

  /** Adds people with the reason each of them will read. */
  add(
    target: Target,
    lines: readonly PastedLine[],
    consent: Omit<RecordedConsent, 'count'>,
    now: Date,
  ): Promise<ProposeOutcome | SteeredWelcome> {
    return judgedAgain(async () => {
      const readers = eligible(await this.preview.judge(target, lines, now)).flatMap(
        ({ personId }) => personId ?? [],
      );
      const place = { ...(await this.placeOf(target)), readers };
      const outlook = await this.look(place, consent.reason, consent.actor, now);
      if (outlook.kind === 'steered') return outlook;
      return this.additions.propose(target, lines, { ...consent, count: outlook.count }, now);
    });
  }

  /** Decides on an addition that waited. Its words, those of who proposed it, may have gone elsewhere since. */
  review(id: string, review: Omit<Review, 'count'>, now: Date): Promise<ReviewOutcome | SteeredWelcome> {
    return judgedAgain(async () => {
      const addition = review.decision === 'approve' ? await this.additions.find(id) : null;
      if (addition?.state !== 'waiting') return this.additions.review(id, review, now);
      const place = { ...(await this.placeOf(targetOf(addition))), readers: [] };
      const { reason: words, proposedBy: personId } = addition;
      const outlook = await this.words.look({ place, words, personId }, now);
      if (outlook.kind === 'steered') return outlook;
      return this.additions.review(id, { ...review, count: outlook.count }, now);
    });
  }

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
    return judgedAgain(async () => {
      const { id, groupId, rule } = list;
      const outlook = await this.look({ id, groupId, rule, readers: [] }, welcomeText, actor, now);
      if (outlook.kind === 'steered') return outlook;
      const also = this.greeting(list.id, welcomeText, outlook);
      return this.lists.set(list.id, texts, actor, now, version, also);
    });
  }

  /** As `GroupSettingsService.change`, where the group's welcome text is looked at first. */
  setGroup(
    group: Group,
    settings: GroupSettings,
    actor: Actor,
    now: Date,
  ): Promise<GroupSettingKey[] | SteeredWelcome> {
    const { welcomeText } = settings;
    if (welcomeText === group.welcomeText) return this.groups.change(group.id, settings, actor, now);
    return judgedAgain(async () => {
      const outlook = await this.look({ ...placeOfGroup(group.id), readers: [] }, welcomeText, actor, now);
      if (outlook.kind === 'steered') return outlook;
      const also = this.greeting(group.id, welcomeText, outlook);
      return this.groups.change(group.id, settings, actor, now, also);
    });
  }

  private look(place: Place, words: string, actor: Actor, now: Date): Promise<WelcomeOutlook> {
    return this.words.look({ place, words, personId: actorPersonId(actor) }, now);
  }

  private greeting(placeId: string, words: string, outlook: WelcomeOutlook & { kind: 'counted' }) {
    return async (manager: EntityManager, keys: readonly string[]): Promise<void> => {
      if (!keys.includes('welcomeText')) return;
      const account = words.trim() === '' ? null : await outlook.count(manager);
      await this.book.greet(manager, placeId, account);
    };
  }

  private async placeOf({ kind, id }: Target): Promise<Place> {
    if (kind === 'group') return placeOfGroup(id);
    return (await this.lists.findById(id)) ?? { id, groupId: null, rule: null };
  }
}

function placeOfGroup(id: string): Place {
  return { id, groupId: id, rule: null };
}
