import { categories, type Category } from '../../../channels/letters/article.entity.js';
import type { WrittenArticle } from '../../../channels/letters/articles.service.js';
import { asOneLine, legible } from '../../../foundation/one-line.js';
import { written } from '../form/written.js';

/** What the form of an article brings. */
export interface ArticleForm extends WrittenArticle {
  readonly category: Category;
}

export const blankArticle: ArticleForm = {
  title: '',
  text: '',
  contact: '',
  link: '',
  category: 'events',
  eventOn: null,
  groupId: null,
  isCalendar: false,
};

/** Read as it was written; what makes no sense is found by the letter's limits. @param groupIds they may speak for */
export function articleIn(body: unknown, groupIds: readonly string[]): ArticleForm {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const text = (name: string): string => written(fields[name]).trim();
  const line = (name: string): string => asOneLine(text(name));
  return {
    title: line('title'),
    text: legible(text('text').replaceAll(/\r\n?/g, '\n')),
    contact: line('contact'),
    link: line('link'),
    category: categories.find(category => category === text('category')) ?? 'miscellaneous',
    eventOn: text('eventOn').slice(0, 10) || null,
    groupId: groupIds.find(id => id === text('groupId')) ?? null,
    isCalendar: text('kind') === 'calendar',
  };
}

/** Nothing was typed at all. */
export function isBlank({ title, text, contact, link, eventOn }: ArticleForm): boolean {
  return title === '' && text === '' && contact === '' && link === '' && eventOn === null;
}
