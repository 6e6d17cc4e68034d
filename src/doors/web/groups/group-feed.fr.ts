export const fr = {
  noSubject: '(sans objet)',
  goneAuthor: 'Quelqu’un qui est parti',
  newList: (list: string) => `Nouvelle liste : ${list}`,
};
