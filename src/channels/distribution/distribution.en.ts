import type { fr } from './distribution.fr.js';

export const en: typeof fr = {
  taken: (name, size) => `Attachment: ${name} (${size})`,
  fetch: 'Download it here:',
  until: (day, list) => `Until ${day}, for the subscribers of ${list} and whoever may read its archive.`,
};
