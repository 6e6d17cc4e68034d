export const fr = {
  label: (group: string) => `Pages du groupe ${group}`,
  presentation: 'Présentation',
};
