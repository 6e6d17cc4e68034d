export const fr = {
  title: 'Textes tout prêts pour refuser',
  listIntro:
    'Ce que les modérateurs de cette liste peuvent choisir d’un geste quand ils refusent un message. Le texte se retouche avant de partir, et part dans la langue de l’auteur.',
  groupIntro:
    'Ce que les modérateurs de toutes les listes du groupe peuvent choisir d’un geste quand ils refusent un message. Le texte se retouche avant de partir, et part dans la langue de l’auteur.',
  groupsToo: 'Ceux du groupe s’y ajoutent.',
  groupLink: 'Textes de toutes les listes du groupe',
  none: 'Aucun pour le moment.',
  add: 'Ajouter un texte',
  name: 'Nom',
  nameHint: 'Court : c’est ce qui se choisit. L’auteur ne le lit pas.',
  textFr: 'Texte en français',
  textEn: 'Texte en anglais',
  textHint: 'Si l’autre langue est vide, c’est lui qui part.',
  save: 'Enregistrer',
  addIt: 'Ajouter',
  remove: 'Supprimer',
  troubles: {
    title: { missing: 'Donnez-lui un nom.', 'too-long': '80 caractères au plus.' },
    textFr: {
      missing: 'Écrivez le texte dans une des deux langues au moins.',
      'too-long': '5 000 caractères au plus.',
    },
    textEn: {
      missing: 'Écrivez le texte dans une des deux langues au moins.',
      'too-long': '5 000 caractères au plus.',
    },
  },
  taken: 'Un autre texte porte déjà ce nom.',
  full: 'Il y en a déjà vingt : supprimez-en un d’abord.',
  done: {
    kept: 'C’est enregistré.',
    removed: 'Ce texte n’est plus proposé.',
    unknown: 'Quelqu’un d’autre avait déjà supprimé ce texte.',
  },
};
