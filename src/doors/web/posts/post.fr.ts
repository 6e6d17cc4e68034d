export const fr = {
  kicker: 'Votre message à',
  noSubject: '(sans sujet)',
  states: {
    waiting: 'Il attend un modérateur',
    approved: 'Il est publié et part dans quelques instants',
    released: 'Il est publié',
    rejected: 'Il n’est pas publié',
    discarded: 'Il n’est pas publié',
    returned: 'Un modérateur vous demande de le corriger',
    withdrawn: 'Vous l’avez retiré',
    'handed-over': 'Il est confié à une autre liste',
  },
  since: 'Depuis le',
  arrived: 'Arrivé le',
  size: 'Taille',
  next: {
    waiting:
      'Un modérateur va le lire : il le publie, le refuse en vous disant pourquoi, ou vous demande de le corriger. Vous n’avez rien à faire.',
    approved: 'Il part vers tous ceux qui reçoivent la liste. Vous pouvez encore le retirer, à l’instant.',
    released: 'Ceux qui reçoivent la liste l’ont dans leur courrier : il ne peut plus être retiré.',
    rejected: (owner: string) =>
      `Vous pouvez en envoyer un autre, ou écrire aux responsables de la liste : ${owner}.`,
    discarded: (owner: string) => `Pour en savoir plus, écrivez aux responsables de la liste : ${owner}.`,
    returned: 'Tant que vous ne l’avez pas corrigé ou retiré, il attend ; rien n’est publié.',
    withdrawn: 'Personne ne l’a reçu de la liste. Vous pouvez en envoyer un autre quand vous voulez.',
    elsewhere:
      'Il ne paraîtra pas sur la liste. Votre texte vous attend en brouillon : rien ne paraît avant que vous ne le publiiez ou le proposiez vous-même.',
    'handed-over':
      'Les règles de cette autre liste décident désormais de ce qu’il devient ; elle vous préviendra.',
  },
  elsewhere: 'Un modérateur pense qu’il a mieux sa place ailleurs',
  openDraft: 'Voir où il vous attend',
  told: 'Vous serez prévenu par courrier.',
  expired: {
    byModerators: 'Personne n’a répondu à temps : ce n’est pas un jugement sur votre message.',
    byAuthor: 'Il vous avait été rendu, et la correction n’est pas venue à temps.',
  },
  whyTitle: 'Pourquoi il attend',
  wordsTitle: 'Ce qu’un modérateur vous répond',
  textTitle: 'Votre message, tel qu’il est arrivé',
  noText: 'Ce message n’a pas de texte.',
  unreadable: 'Ce message n’a pas pu être lu en entier : nous ne savons pas en montrer le texte.',
  partial: 'Le texte est très long ; en voici le début.',
  attachments: 'Pièces jointes',
  correctedTitle: 'Votre message, tel que vous l’avez corrigé',
  waitsAgain: 'Corrigé, il attend de nouveau un modérateur',
  correctTitle: 'Le corriger et le renvoyer',
  subject: 'Sujet',
  text: 'Texte',
  plainHint: 'La mise en forme de l’original n’est pas gardée : votre correction part en texte simple.',
  keepHint: 'Celles qui sont cochées repartent telles quelles ; les autres sont laissées de côté.',
  correct: 'Renvoyer aux modérateurs',
  preview: 'Relire avant de renvoyer',
  previewTitle: 'Votre correction, avant de la renvoyer',
  previewLead: 'Voici ce que les modérateurs liront. Rien n’est encore parti.',
  correctAgain: 'Corriger encore',
  notCorrectable:
    'Ce message est trop long, ou fait de telle sorte que nous ne savons pas le corriger ici. Vous pouvez le retirer et en envoyer un autre à la liste.',
  troubles: {
    'subject-missing': 'Écrivez un sujet.',
    'subject-too-long': 'Ce sujet est trop long : 1 000 caractères au plus.',
    'text-missing': 'Écrivez un texte, ou gardez une pièce jointe.',
    'text-too-long': 'Ce texte est trop long : 200 000 caractères au plus.',
    'too-large':
      'Le message est plus lourd que ce que la liste accepte. Laissez de côté une pièce jointe, ou raccourcissez le texte.',
    unreadable:
      'Nous n’avons pas su relire le message ainsi corrigé. Retirez-le, et envoyez-en un autre à la liste.',
    suspended: 'Une mesure en vigueur vous empêche d’écrire aux listes : rien n’a été renvoyé.',
  },
  done: { corrected: 'Votre correction est envoyée aux modérateurs.' },
  draftTitle: 'Ce que vous aviez écrit',
  draftHint: 'Rien n’en a été envoyé. Le voici, pour que vous puissiez le reprendre.',
  withdrawTitle: 'Retirer ce message…',
  withdrawHint:
    'Il ne sera pas publié, et cela ne se défait pas. Les modérateurs verront que vous l’avez retiré.',
  withdraw: 'Oui, le retirer',
  alreadyWithdrawn: 'Vous aviez déjà retiré ce message : il n’y a plus rien à faire.',
  changed: 'Entre-temps, ce message a changé : votre demande n’a rien fait. Voici où il en est.',
  deadTitle: 'Ce lien ne mène à rien',
  dead: 'Il n’est pas complet, ou n’est plus valable. Le courrier qui vous annonçait que votre message attend en porte un entier.',
};

export type PostWords = typeof fr;
