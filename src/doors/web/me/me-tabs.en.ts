import type { fr } from './me-tabs.fr.js';

export const en: typeof fr = {
  label: 'My pages',
  lists: 'My groups and lists',
  addresses: 'My addresses',
  sessions: 'My sessions',
  data: 'My data',
};
