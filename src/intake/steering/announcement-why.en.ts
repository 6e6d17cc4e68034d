import { counted, number } from '../../foundation/i18n/format.js';
import type { fr } from './announcement-why.fr.js';

const people = (count: number): string => counted('en', count, 'person', 'people');
const limitOf = (limit: number): string => `beyond ${number('en', limit)} it is an announcement.`;

export const en: typeof fr = {
  'many-people': at => `It goes to ${people(at.people)} of the directory at once; ${limitOf(at.limit)}`,
  'same-text': at =>
    `With it, one text would go to ${people(at.people)} in ${at.days} days; ${limitOf(at.limit)}`,
  'few-words': at =>
    `With it, your messages of a few words would go to ${people(at.people)} in ${at.days} days, not counting replies; ${limitOf(at.limit)}`,
  'many-texts': at =>
    `With it, you would have written to ${people(at.people)} in ${at.days} days, not counting replies; ${limitOf(at.limit)}`,
  'across-lists': at =>
    `The same text would go to ${at.lists} lists of several groups in ${at.days} days: it is an announcement.`,
  'across-lists-wide': at =>
    `By these lists, one text would go to ${people(at.people)}: it is an announcement.`,
  'campaign-held': () => 'The ethics team asked that this text goes no further without them.',
};
