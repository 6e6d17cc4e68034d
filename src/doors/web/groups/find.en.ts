import { counted } from '../../../foundation/i18n/format.js';
import type { fr } from './find.fr.js';

export const en: typeof fr = {
  title: 'Find a group',
  lead: 'Promotions, professions, regions, leisure: each group has its page, its lists and its animators.',
  words: 'Words to look for',
  wordsHint: 'A name, a town, a subject; accents do not matter.',
  kind: 'Kind',
  region: 'Region',
  subject: 'Subject',
  any: 'All',
  anyRegion: 'All',
  search: 'Search',
  kinds: {
    professional: 'Professional',
    regional: 'Regional',
    promotion: 'Promotion',
    leisure: 'Leisure',
    other: 'Other',
  },
  choice: (value, count) => `${value} (${count})`,
  total: count => counted('en', count, 'group', 'groups'),
  members: count => counted('en', count, 'member', 'members'),
  none: 'No group answers this search.',
  noneHint: 'Try one word less, or the beginning of a word.',
  showAll: 'See all groups',
  role: { member: 'You are a member', animator: 'You run it' },
  isPrivate: 'Private',
};
