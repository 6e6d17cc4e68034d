export const fr = {
  follow: {
    thread: 'Suivre ce fil par courrier',
    category: 'Suivre cette rubrique par courrier',
    forum: 'Suivre ce forum par courrier',
  },
  unfollow: {
    thread: 'Ne plus suivre ce fil',
    category: 'Ne plus suivre cette rubrique',
    forum: 'Ne plus suivre ce forum',
  },
  followed: {
    thread: 'Vous recevez par courrier chaque nouveau message de ce fil.',
    category: 'Vous recevez par courrier chaque nouveau message de cette rubrique.',
    forum: 'Vous recevez par courrier chaque nouveau message de ce forum.',
  },
  mine: 'Tout ce que vous suivez',

  leaveTitle: 'Ne plus recevoir ces courriers ?',
  leaveLead: (subject: string) => `Vous recevez par courrier les messages du fil « ${subject} ».`,
  leaveOne: {
    thread: 'Ne plus recevoir ce fil',
    category: (category: string) => `Ne plus recevoir la rubrique « ${category} »`,
    forum: (forum: string) => `Ne plus rien recevoir du forum « ${forum} »`,
  },
  leaveHint: 'Vous pourrez toujours lire et écrire sur le site.',
  leftTitle: 'C’est fait',
  left: {
    thread: (subject: string) => `Vous ne recevrez plus les messages du fil « ${subject} ».`,
    category: (_subject: string, forum: string) =>
      `Vous ne recevrez plus cette rubrique du forum « ${forum} ».`,
    forum: (_subject: string, forum: string) => `Vous ne recevrez plus les messages du forum « ${forum} ».`,
  },
  leftHint: 'Un message déjà en route peut encore arriver.',
  seeThread: 'Le fil sur le site',
  deadTitle: 'Ce lien ne mène à rien',
  dead: 'Il a peut-être été coupé en chemin, ou le fil n’existe plus. Vous réglez tout ce que vous suivez sur votre page.',

  myTitle: 'Forums suivis',
  myLead:
    'Ce que vous recevez par courrier, message par message. Vos propres messages ne vous reviennent pas.',
  nothing:
    'Vous ne suivez rien pour l’instant. Le bouton « Suivre » est sur la page de chaque forum et de chaque fil.',
  toForums: 'Aller aux forums',
  since: 'depuis le',
  kinds: { forum: 'Forum entier', category: 'Rubrique', thread: 'Fil' },
  end: 'Ne plus suivre',
  ownTitle: 'Quand vous écrivez',
  own: 'Suivre les fils où j’écris',
  ownHint:
    'Les réponses vous arrivent par courrier ; vous quittez un fil d’un clic dans n’importe lequel de ces courriers.',
  save: 'Enregistrer',
  done: {
    followed: 'C’est fait : les prochains messages vous arriveront par courrier.',
    unfollowed: 'C’est fait : vous ne recevrez plus ces messages.',
    saved: 'Votre choix est enregistré.',
  },
};
