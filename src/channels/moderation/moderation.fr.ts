/** What notices about held messages say. `why` is a sentence of `posting`, in the same language. */
export const fr = {
  waitsSubject: (list: string, subject: string) => `À modérer sur ${list} : ${subject}`,
  waits: (author: string, list: string) =>
    `Un message de ${author} attend votre décision sur la liste ${list}.`,
  waitsAgain: (author: string, list: string) =>
    `${author} a corrigé le message qui lui avait été rendu : il attend de nouveau votre décision sur la liste ${list}.`,
  why: (reasons: readonly string[]) => `Pourquoi il attend : ${reasons.join(' ')}`,
  subjectLine: (subject: string) => `Sujet : ${subject}`,
  noText: 'Ce message n’a pas de texte que nous sachions montrer ; la page en affiche l’en-tête.',
  identities: {
    proven: 'L’adresse de son auteur est prouvée.',
    unproven: 'Rien ne prouve l’adresse de son auteur, et rien ne la dément.',
    contradicted: 'Attention : le domaine de son auteur dément ce message, qui est sans doute d’un autre.',
  },
  size: (size: string) => `Taille : ${size}, sans pièce jointe.`,
  sizeAndAttachments: (size: string, names: string) => `Taille : ${size}. Pièces jointes : ${names}.`,
  howToAnswer: (canTrust: boolean) =>
    `Répondez à ce courrier pour décider : « OK » pour publier, « NON » suivi de la raison pour refuser, « ÉCARTER » pour l’écarter sans un mot à son auteur${canTrust ? ', « CONFIANCE » pour le publier et ne plus retenir cet auteur' : ''}. Ou décidez sur la page :`,
  decide: 'Lire et décider',
  moderatorFooter: (list: string, rhythm: string) =>
    `Vous recevez ce message parce que vous modérez la liste ${list}. Ouvrir un lien ne décide de rien. Pour choisir quand nous vous prévenons : ${rhythm}`,

  heldSubject: (subject: string) => `Votre message attend un modérateur : ${subject}`,
  held: (list: string) =>
    `Votre message est bien arrivé sur la liste ${list}. Il n’est pas perdu : un modérateur va le lire.`,
  whatNext:
    'Vous serez prévenu s’il est publié ou refusé. D’ici là, vous n’avez rien à faire ; mais vous pouvez encore le retirer.',
  follow: 'Le suivre ou le retirer',
  authorFooter: (list: string) =>
    `Vous recevez ce message parce que vous avez écrit à la liste ${list}. Si ce n’était pas vous, ignorez-le.`,

  approvedSubject: (subject: string) => `Votre message est publié : ${subject}`,
  approved: (list: string) => `Un modérateur de la liste ${list} a publié votre message : il est parti.`,
  readIt: 'Le lire dans les archives',
  rejectedSubject: (subject: string) => `Votre message n’a pas été publié : ${subject}`,
  rejected: (list: string) =>
    `Un modérateur de la liste ${list} a lu votre message et ne le publie pas. Voici ce qu’il vous répond :`,
  rejectedNext: (owner: string) =>
    `Vous pouvez corriger votre texte et l’envoyer de nouveau, ou écrire aux responsables de la liste : ${owner}.`,
  returnedSubject: (subject: string) => `Votre message est à corriger : ${subject}`,
  returned: (list: string) =>
    `Un modérateur de la liste ${list} a lu votre message et vous demande de le corriger avant qu’il soit publié. Voici ce qu’il vous écrit :`,
  returnedNext:
    'Ouvrez la page de votre message pour le corriger et le renvoyer, ou pour le retirer. Tant que vous n’avez rien fait, il attend.',
  correct: 'Le corriger ou le retirer',
  handedOverSubject: (subject: string) => `Votre message est confié à une autre liste : ${subject}`,
  handedOver: (list: string, other: string) =>
    `Un modérateur de la liste ${list} a lu votre message. Il l’a confié à la liste ${other}, où il a mieux sa place.`,
  distributedThere: (other: string) => `Il vient d’être publié sur ${other}. Vous n’avez rien à faire.`,
  waitsThere: (other: string) =>
    `Il attend maintenant qu’un modérateur de ${other} le lise. Vous n’avez rien à faire.`,
  refusedSubject: (subject: string) => `Votre message n’a pas été accepté : ${subject}`,
  refused: (list: string) => `La liste ${list} n’a pas accepté votre message.`,
};

export type ModerationWords = typeof fr;
