export const fr = {
  /** In the place of a file taken out of the copies. */
  taken: (name: string, size: string) => `Pièce jointe : ${name} (${size})`,
  fetch: 'À télécharger ici :',
  until: (day: string, list: string) =>
    `Jusqu’au ${day}, pour les abonnés de ${list} et pour qui lit ses archives.`,
};
