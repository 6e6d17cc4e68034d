/** What the mails about joining and leaving a group say. */
export const fr = {
  waitsSubject: (group: string) => `Votre demande attend les animateurs : ${group}`,
  waits: (group: string) =>
    `Votre demande pour rejoindre le groupe « ${group} » est enregistrée. Ses animateurs en sont prévenus.`,
  waitsNext: 'Vous serez prévenu de leur réponse. D’ici là, vous pouvez la retirer depuis votre page.',
  yourWords: 'Ce que vous leur avez écrit :',
  seeMine: 'Voir mes demandes',

  confirmSubject: (group: string) => `Confirmez votre demande : ${group}`,
  confirm: (group: string) =>
    `Quelqu’un, vous sans doute, demande à rejoindre le groupe « ${group} » avec cette adresse. Pour transmettre cette demande, ouvrez le lien ci-dessous et confirmez ; il est valable une semaine.`,
  confirmSilence: 'Si ce n’était pas vous, ne faites rien : rien ne sera transmis.',
  confirmAction: 'Confirmer ma demande',
  confirmFooter: (address: string, group: string) =>
    `Vous recevez ce message parce que l’adresse ${address} a été donnée sur la page du groupe « ${group} ».`,

  arrivedSubject: (name: string, group: string) => `Demande pour rejoindre ${group} : ${name}`,
  arrived: (name: string, group: string) => `${name} demande à rejoindre le groupe « ${group} ». Ses mots :`,
  decide: 'Voir les demandes',
  animatorFooter: (group: string) =>
    `Vous recevez ce message parce que vous animez le groupe « ${group} ». Ouvrir le lien ne décide de rien.`,

  welcomeSubject: (group: string) => `Bienvenue dans le groupe ${group}`,
  joined: (group: string) => `Vous êtes membre du groupe « ${group} ».`,
  accepted: (group: string) => `Votre demande est acceptée : vous êtes membre du groupe « ${group} ».`,
  itsWords: 'Le mot d’accueil de ses animateurs :',
  theirAnswer: (answer: string) => `Leur réponse : ${answer}`,
  listsNext: 'Sa page présente ses listes : abonnez-vous à celles qui vous intéressent.',
  seeGroup: 'Voir le groupe',

  refusedSubject: (group: string) => `Réponse à votre demande : ${group}`,
  refused: (group: string) =>
    `Les animateurs du groupe « ${group} » ont lu votre demande et n’y donnent pas suite.`,
  theirReason: 'Voici leur réponse :',
  requesterFooter: (group: string) =>
    `Vous recevez ce message parce que vous avez demandé à rejoindre le groupe « ${group} ».`,

  leftSubject: (group: string) => `Vous avez quitté le groupe ${group}`,
  left: (group: string) => `Vous n’êtes plus membre du groupe « ${group} » ni abonné à ses listes.`,
  refusesUntil: 'Comme vous l’avez demandé, personne ne pourra vous y ajouter pendant un an.',
  goodbyeWords: 'Le mot de ses animateurs :',
  comeBack: 'Vous pourrez toujours demander vous-même à revenir, depuis la page du groupe.',
  removedSubject: (group: string) => `Vous n’êtes plus membre du groupe ${group}`,
  removed: (group: string) =>
    `Les animateurs du groupe « ${group} » vous ont retiré de ses membres et de ses listes.`,
  removedNext: 'Une erreur ? Écrivez aux animateurs, dont les noms sont sur la page du groupe.',
  leaverFooter: (group: string) =>
    `Vous recevez ce dernier message parce que vous venez de quitter le groupe « ${group} ».`,
};

export type GroupWords = typeof fr;
