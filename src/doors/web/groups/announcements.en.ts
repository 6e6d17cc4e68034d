import type { fr } from './announcements.fr.js';

export const en: typeof fr = {
  title: 'Announcements',
  intro: 'Messages of the group’s lists whose archive is open to you, the newest first.',
  empty: 'No message so far.',
  emptyHint: 'The first message distributed on a list whose archive you may read will appear here.',
  feedTitle: 'Follow these announcements elsewhere',
  feedHint: 'A feed reader gets them without a password, so the feed gives only what anybody may read.',
  feed: 'The group’s Atom feed',
  noneOpen: 'No list opens its archive to all: for now the feed announces no message.',
};
