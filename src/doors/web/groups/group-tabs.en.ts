import type { fr } from './group-tabs.fr.js';

export const en: typeof fr = {
  label: group => `Pages of the group ${group}`,
  presentation: 'About',
  announcements: 'Announcements',
  forums: 'Forums',
  members: 'Members',
  requests: 'Requests',
  statistics: 'Statistics',
  settings: 'Settings',
};
