import type { NewForumFile } from '../../channels/forums/forum-files.service.js';
import type { ForumKind } from '../../channels/forums/forum.entity.js';
import type { AdCategory } from '../../channels/forums/forum-thread.entity.js';
import type { Category } from '../../channels/letters/article.entity.js';
import type { LetterKind } from '../../channels/letters/letter.entity.js';

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
