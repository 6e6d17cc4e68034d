export const fr = {
  label: 'Mes pages',
  lists: 'Listes',
  addresses: 'Adresses',
  sessions: 'Connexions',
  data: 'Données',
  moderation: 'Modération',
  tokens: 'Jetons',
};
