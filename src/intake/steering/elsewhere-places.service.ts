import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { ForumDrafts } from '../../channels/forums/drafts.service.js';
import { ForumFiles, type NewForumFile } from '../../channels/forums/forum-files.service.js';
import { canStart } from '../../channels/forums/forum-permissions.js';
import { ForumSight } from '../../channels/forums/forum-sight.service.js';
import type { ForumKind } from '../../channels/forums/forum.entity.js';
import type { AdCategory } from '../../channels/forums/forum-thread.entity.js';
import type { Category } from '../../channels/letters/article.entity.js';
import { ArticlesService, type WrittenArticle } from '../../channels/letters/articles.service.js';
import type { Letter, LetterKind } from '../../channels/letters/letter.entity.js';
import { canPropose } from '../../channels/letters/letter-permissions.js';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import { LettersService } from '../../channels/letters/letters.service.js';

/** A forum or a letter, where somebody's text may become a draft of theirs. */
export type ElsewherePlace = ForumPlace | LetterPlace;

export interface ForumPlace extends Named {
  readonly kind: 'forum';
  readonly forumKind: ForumKind;
}

export interface LetterPlace extends Named {
  readonly kind: 'letter';
  readonly letterKind: LetterKind;
}

interface Named {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

/** What the draft begins with. */
export interface ElsewhereWords {
  readonly subject: string;
  readonly text: string;
  readonly eventOn?: string | null;
  readonly category?: Category;
  readonly adCategory?: AdCategory;
  /** A UUID that the message of the forum will bear, so that it is found again. */
  readonly submissionId?: string;
  /** What a forum takes along; an article has none. */
  readonly files?: readonly NewForumFile[];
}

export interface ElsewhereDraft {
  readonly path: string;
  /** Of the article; null in a forum, where only its words are kept. */
  readonly articleId: string | null;
}

/** What a letter's table takes of a draft: the author shortens it anyway. */
const [longestTitle, longestArticle] = [200, 8_000];

/** Where somebody's text may go, and the drafts it becomes there: for a message that waits, and for an announcement. */
@Injectable()
export class ElsewherePlaces {
  constructor(
    private readonly roles: RoleService,
    private readonly sight: ForumSight,
    private readonly forumDrafts: ForumDrafts,
    private readonly forumFiles: ForumFiles,
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

  /** Where somebody may write. */
  async of(personId: string): Promise<ElsewherePlace[]> {
    const roles = await this.roles.rolesOf(personId);
    const [forums, letters] = await Promise.all([this.sight.all({ personId, roles }), this.letters.all()]);
    const open = await Promise.all(letters.map(letter => this.mayPropose(letter, personId, roles)));
    return [
      ...forums
        .filter(({ viewer, forum }) => canStart(viewer, forum))
        .map(({ forum: { id, slug, name, kind } }) => ({
          kind: 'forum' as const,
          id,
          slug,
          name,
          forumKind: kind,
        })),
      ...letters.filter((_letter, at) => open[at]).map(placeOf),
    ];
  }

  /** Where an announcement of theirs may be carried: the AX's editors take what any registered member hands them. */
  async toCarry(personId: string): Promise<ElsewherePlace[]> {
    const [open, letters] = await Promise.all([this.of(personId), this.letters.all()]);
    const others = letters.filter(
      ({ id, kind, closedAt }) => kind === 'ax' && closedAt === null && !open.some(place => place.id === id),
    );
    const [first] = others;
    if (first === undefined) return open;
    const { isRegistered } = await this.letterStanding.viewerOf(first, personId);
    return isRegistered ? [...open, ...others.map(placeOf)] : open;
  }

  /** Null where the author has one there that this would replace. */
  async keepDraft(
    manager: EntityManager,
    place: ElsewherePlace,
    authorId: string,
    words: ElsewhereWords,
    now: Date,
  ): Promise<ElsewhereDraft | null> {
    if (place.kind === 'forum') return this.keepInForum(manager, place, authorId, words, now);
    const letter = await this.letters.findById(place.id, manager);
    if (letter === null) return null;
    const announcer = { personId: authorId, isEditor: false };
    const article = await this.articles.draftIn(
      manager,
      letter,
      announcer,
      articleOf(words),
      { via: 'hand-over' },
      now,
    );
    return { path: `/letters/${place.slug}/articles/${article.id}`, articleId: article.id };
  }

  private async keepInForum(
    manager: EntityManager,
    place: ForumPlace,
    authorId: string,
    { subject, text, adCategory, submissionId, files = [] }: ElsewhereWords,
    now: Date,
  ): Promise<ElsewhereDraft | null> {
    const where = { personId: authorId, forumId: place.id, place: '' };
    const isAd = place.forumKind === 'ads' && adCategory !== undefined;
    const fields = {
      subject,
      text,
      ...(isAd ? { adCategory } : {}),
      ...(submissionId === undefined ? {} : { submissionId }),
    };
    const isKept = await this.forumDrafts.keepIn(manager, where, fields, now);
    if (!isKept) return null;
    // One by one: what its author left there before may have taken some of the room.
    for (const file of files) await this.forumFiles.addIn(manager, where, [file], now);
    return { path: `/forums/${place.slug}/write`, articleId: null };
  }

  private async mayPropose(letter: Letter, personId: string, roles: readonly string[]): Promise<boolean> {
    return canPropose(await this.letterStanding.viewerOf(letter, personId, roles), letter);
  }
}

function placeOf({ id, slug, name, kind }: Letter): LetterPlace {
  return { kind: 'letter', id, slug, name, letterKind: kind };
}

/** An article as a letter takes it from elsewhere. */
export function articleOf({ subject, text, eventOn = null, category }: ElsewhereWords): WrittenArticle {
  return {
    title: subject.slice(0, longestTitle),
    text: text.slice(0, longestArticle),
    category: category ?? 'miscellaneous',
    eventOn,
    contact: '',
    link: '',
    groupId: null,
    isCalendar: false,
  };
}
