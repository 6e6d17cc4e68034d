import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { ForumDrafts } from '../../channels/forums/drafts.service.js';
import { canStart } from '../../channels/forums/forum-permissions.js';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';
import { ArticlesService } from '../../channels/letters/articles.service.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { canPropose } from '../../channels/letters/letter-permissions.js';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import { LettersService } from '../../channels/letters/letters.service.js';

/** A forum or a letter, where the text of a held message may become a draft of its author. */
export interface ElsewherePlace {
  readonly kind: 'forum' | 'letter';
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What the draft begins with. */
export interface ElsewhereWords {
  readonly subject: string;
  readonly text: string;
}

/** What a letter's table takes of a draft: the author shortens it anyway. */
const [longestTitle, longestArticle] = [200, 8_000];

/** Where somebody's text may go, and the drafts it becomes there. */
@Injectable()
export class ElsewherePlaces {
  constructor(
    private readonly roles: RoleService,
    private readonly sight: ForumSight,
    private readonly forumDrafts: ForumDrafts,
    private readonly letters: LettersService,
    private readonly letterStanding: LetterStanding,
    private readonly articles: ArticlesService,
  ) {}

  /** Where the author may write, among what whoever hands over may write in too: nobody learns of a place by this. */
  async common(authorId: string, moderatorId: string | null): Promise<ElsewherePlace[]> {
    const theirs = await this.of(authorId);
    if (moderatorId === null || moderatorId === authorId) return theirs;
    const mine = new Set((await this.of(moderatorId)).map(({ id }) => id));
    return theirs.filter(({ id }) => mine.has(id));
  }

  /** The path of the draft; null where the author has one there that this would replace. */
  async keepDraft(
    manager: EntityManager,
    place: ElsewherePlace,
    authorId: string,
    { subject, text }: ElsewhereWords,
    now: Date,
  ): Promise<string | null> {
    if (place.kind === 'forum') {
      const where = { personId: authorId, forumId: place.id, place: '' };
      const isKept = await this.forumDrafts.keepIn(manager, where, { subject, text }, now);
      return isKept ? `/forums/${place.slug}/write` : null;
    }
    const letter = await this.letters.findById(place.id, manager);
    if (letter === null) return null;
    const words = { title: subject.slice(0, longestTitle), text: text.slice(0, longestArticle) };
    const written = {
      ...words,
      category: 'miscellaneous',
      eventOn: null,
      contact: '',
      link: '',
      groupId: null,
      isCalendar: false,
    } as const;
    const announcer = { personId: authorId, isEditor: false };
    const article = await this.articles.draftIn(manager, letter, announcer, written, { via: 'mail' }, now);
    return `/letters/${place.slug}/articles/${article.id}`;
  }

  private async of(personId: string): Promise<ElsewherePlace[]> {
    const roles = await this.roles.rolesOf(personId);
    const [forums, letters] = await Promise.all([this.sight.all({ personId, roles }), this.letters.all()]);
    const open = await Promise.all(letters.map(letter => this.mayPropose(letter, personId, roles)));
    return [
      ...forums
        .filter(({ viewer, forum }) => canStart(viewer, forum))
        .map(({ forum: { id, slug, name } }) => ({ kind: 'forum', id, slug, name }) as const),
      ...letters
        .filter((_letter, at) => open[at])
        .map(({ id, slug, name }) => ({ kind: 'letter', id, slug, name }) as const),
    ];
  }

  private async mayPropose(letter: Letter, personId: string, roles: readonly string[]): Promise<boolean> {
    return canPropose(await this.letterStanding.viewerOf(letter, personId, roles), letter);
  }
}
