export const fr = {
  label: 'Mes pages',
  lists: 'Listes',
  forums: 'Forums',
  addresses: 'Adresses',
  sessions: 'Connexions',
  data: 'Données',
  moderation: 'Modération',
  tokens: 'Jetons',
};
