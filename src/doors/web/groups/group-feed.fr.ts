export const fr = {
  noSubject: '(sans sujet)',
  goneAuthor: 'Quelqu’un qui est parti',
  newList: (list: string) => `Nouvelle liste : ${list}`,
};
