export const fr = {
  noSubject: '(sans objet)',
  newList: (list: string) => `Nouvelle liste : ${list}`,
};
