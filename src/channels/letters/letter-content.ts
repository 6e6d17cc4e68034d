import type { Language } from '../../foundation/i18n/language.js';
import { categories, type Category } from './article.entity.js';
import type { LetterAudience } from './letter.entity.js';

/** An article as a letter prints it. */
export interface PrintedArticle {
  readonly id: string;
  readonly category: Category;
  readonly title: string;
  readonly text: string;
  readonly contact: string;
  readonly link: string;
  readonly eventOn: string | null;
  /** In whose name; null for its announcer's own. */
  readonly groupName: string | null;
  readonly isCalendar: boolean;
}

export interface Section {
  readonly category: Category;
  readonly articles: readonly PrintedArticle[];
}

/** All an issue says, in the order it says it: what the mail, the page and the preview are made from. */
export interface IssueContent {
  readonly issueId: string;
  readonly letter: {
    readonly slug: string;
    readonly name: string;
    readonly language: Language;
    readonly audience: LetterAudience;
    readonly lineWidth: number;
  };
  /** `2026-12-01`. */
  readonly month: string;
  readonly introduction: string;
  /** Of articles; an empty category is left out. */
  readonly sections: readonly Section[];
  /** One-liners, the soonest first. */
  readonly calendar: readonly PrintedArticle[];
}

/** Articles, in their order, by category. */
export function inSections(articles: readonly PrintedArticle[]): Section[] {
  return categories
    .map(category => ({
      category,
      articles: articles.filter(article => article.category === category && !article.isCalendar),
    }))
    .filter(section => section.articles.length > 0);
}

export function calendarOf(articles: readonly PrintedArticle[]): PrintedArticle[] {
  return articles
    .filter(({ isCalendar }) => isCalendar)
    .toSorted((one, other) => (one.eventOn ?? '').localeCompare(other.eventOn ?? ''));
}
