export const fr = {
  html: 'Voir sa mise en forme',
  /** Before anybody vouched for it. */
  locked:
    'Sans images, ni scripts, ni rien qui vienne d’ailleurs : son auteur ne saura pas que vous l’avez ouvert. Les liens n’y mènent nulle part.',
  framed:
    'Sans images, ni scripts, ni rien qui vienne d’ailleurs : son auteur ne saura pas que vous l’avez ouvert.',
  withImages: 'Ses images sont affichées : les sites d’où elles viennent peuvent savoir que vous le lisez.',
  showImages: 'Afficher ses images',
  hideImages: 'Cacher ses images',
  htmlTitle: 'Le message mis en forme par son auteur',
  htmlAlone: 'L’ouvrir en pleine page',
  quoted: (lines: string) => `Citation (${lines})`,
  line: 'ligne',
  lines: 'lignes',
  attachments: 'Pièces jointes',
  downloadHint: 'Un fichier s’enregistre, et ne s’ouvre jamais ici. N’ouvrez que ce que vous attendez.',
};
