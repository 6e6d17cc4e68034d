export const fr = {
  label: 'Mes pages',
  lists: 'Listes',
  forums: 'Forums',
  letters: 'Lettres',
  addresses: 'Adresses',
  forwarding: 'Adresse à vie',
  sessions: 'Connexions',
  data: 'Données',
  moderation: 'Modération',
  feeds: 'Flux',
  tokens: 'Jetons',
};
