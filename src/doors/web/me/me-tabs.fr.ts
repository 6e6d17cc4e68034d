export const fr = {
  label: 'Mes pages',
  lists: 'Mes groupes et mes listes',
  addresses: 'Mes adresses',
  sessions: 'Mes connexions',
  data: 'Mes données',
};
