import { Injectable } from '@nestjs/common';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';
import type { ForumKind } from '../../channels/forums/forum.entity.js';
import { openMonths, deadlineOf } from '../../channels/letters/issue-calendar.js';
import type { Letter, LetterKind } from '../../channels/letters/letter.entity.js';
import { LettersService } from '../../channels/letters/letters.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { ListsService } from '../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { dayOf } from '../../foundation/i18n/calendar.js';
import type { Asker } from './asker.js';
import type { LetterPlace, Places } from './advice.js';

/** Where the channels of this site are, for whoever asks. */
@Injectable()
export class AdvicePlaces {
  constructor(
    private readonly config: Config,
    private readonly forums: ForumSight,
    private readonly letters: LettersService,
    private readonly lists: ListsService,
    private readonly directory: DirectoryService,
  ) {}

  /**
   * @param groupId of the group that was named, when the asker may know of it
   * @param author an address: the list of their promotion is told to themselves and to operators alone
   */
  async of(
    groupId: string | null,
    author: string | null | undefined,
    asker: Asker,
    now: Date,
  ): Promise<Places> {
    const [forums, letters, groupList] = await Promise.all([
      this.openForums(asker),
      this.letters.all(),
      groupId === null ? this.promotionList(author, asker) : this.groupList(groupId),
    ]);
    return {
      ads: forums.get('ads') ?? null,
      discussion: forums.get('discussion') ?? forums.get('questions') ?? null,
      letter: this.letterPlace(letters, 'platform', now),
      axLetter: this.letterPlace(letters, 'ax', now),
      groupList,
    };
  }

  /** The platform's forums that take messages: the first slug of each kind. */
  private async openForums(asker: Asker): Promise<Map<ForumKind, string>> {
    const reader = asker.kind === 'operator' ? { personId: null, roles: ['operator'] } : asker;
    const seen = await this.forums.all(reader);
    const open = seen.filter(
      ({ forum }) => forum.groupId === null && forum.letterId === null && forum.closedAt === null,
    );
    return new Map(open.toReversed().map(({ forum: { kind, slug } }) => [kind, slug]));
  }

  private letterPlace(letters: readonly Letter[], kind: LetterKind, now: Date): LetterPlace | null {
    const letter = letters.find(each => each.kind === kind && each.closedAt === null);
    const { timeZone } = this.config;
    const month = letter && openMonths(now, letter, timeZone, 1)[0];
    if (letter === undefined || month === undefined) return null;
    const { slug, maxLines, lineWidth } = letter;
    return {
      slug,
      maxLines,
      lineWidth,
      closesOn: dayOf(deadlineOf(month, letter, timeZone), timeZone),
      leavesOn: month,
    };
  }

  /** The first by name that takes posts: a group's own list bears its shortest name. */
  private async groupList(groupId: string): Promise<string | null> {
    const lists = (await this.lists.ofGroup(groupId)).filter(({ closedAt }) => closedAt === null);
    const shortest = lists.toSorted((a, b) => a.name.length - b.name.length)[0];
    return shortest === undefined ? null : siteAddress(this.config, shortest.name);
  }

  private async promotionList(author: string | null | undefined, asker: Asker): Promise<string | null> {
    const person =
      author === undefined || author === null
        ? null
        : ((await this.directory.findByAddress(author))?.person ?? null);
    if (person === null || person.promotion === null) return null;
    if (asker.kind === 'person' && asker.personId !== person.id) return null;
    const list = await this.lists.findByName(`promo-${person.promotion}`);
    return list === null || list.closedAt !== null ? null : siteAddress(this.config, list.name);
  }
}
