export const fr = {
  label: 'Mes pages',
  lists: 'Listes',
  forums: 'Forums',
  letters: 'Lettres',
  addresses: 'Adresses',
  sessions: 'Connexions',
  data: 'Données',
  moderation: 'Modération',
  feeds: 'Flux',
  tokens: 'Jetons',
};
