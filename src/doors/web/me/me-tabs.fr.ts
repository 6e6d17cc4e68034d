export const fr = {
  label: 'Mes pages',
  lists: 'Mes groupes et mes listes',
};
