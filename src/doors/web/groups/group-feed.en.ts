import type { fr } from './group-feed.fr.js';

export const en: typeof fr = {
  noSubject: '(no subject)',
  goneAuthor: 'Somebody who left',
  newList: list => `New list: ${list}`,
};
