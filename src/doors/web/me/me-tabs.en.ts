import type { fr } from './me-tabs.fr.js';

export const en: typeof fr = {
  label: 'My pages',
  lists: 'Lists',
  forums: 'Forums',
  letters: 'Letters',
  addresses: 'Addresses',
  forwarding: 'Lifetime address',
  sessions: 'Sessions',
  data: 'Data',
  moderation: 'Moderation',
  feeds: 'Feeds',
  tokens: 'Tokens',
};
