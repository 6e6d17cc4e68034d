export const fr = {
  label: (group: string) => `Pages du groupe ${group}`,
  presentation: 'Présentation',
  announcements: 'Annonces',
  forums: 'Forums',
  members: 'Membres',
  requests: 'Demandes',
  statistics: 'Statistiques',
  settings: 'Réglages',
};
