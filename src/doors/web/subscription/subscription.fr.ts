export const fr = {
  leaveTitle: (list: string) => `Quitter la liste ${list} ?`,
  leaveText: (address: string) =>
    `Plus aucun message de cette liste n’ira à ${address}. Vos autres abonnements ne changent pas.`,
  leave: 'Quitter cette liste',
  leftTitle: 'C’est fait',
  left: (list: string) =>
    `Vous ne recevrez plus les messages de ${list}. Un message déjà en route peut encore arriver.`,
  alreadyLeft: (list: string) => `Vous n’êtes plus abonné à ${list}. Il n’y a rien à faire.`,
  changedMind: 'Vous vous ravisez ? Écrivez aux responsables de la liste, à',
  deadTitle: 'Ce lien ne mène à aucun abonnement',
  dead: 'Il a peut-être été coupé en chemin. Utilisez le bouton « Se désabonner » d’un message plus récent, ou écrivez aux responsables de la liste : leur adresse est sur sa page.',
  waysOn: { me: 'Mes listes', signIn: 'Se connecter', groups: 'Tous les groupes' },
  confirmations: {
    subscribe: {
      title: (list: string) => `S’abonner à ${list} ?`,
      text: 'Un dernier geste : ainsi personne ne peut vous abonner à votre place.',
      button: 'Confirmer',
    },
    unsubscribe: {
      title: (list: string) => `Quitter la liste ${list} ?`,
      text: 'Un dernier geste : ainsi personne ne peut vous désabonner à votre place.',
      button: 'Quitter cette liste',
    },
    pause: {
      title: (list: string) => `Mettre en pause ${list} ?`,
      text: 'Vous restez abonné ; plus aucun message n’arrive jusqu’à ce que vous repreniez.',
      button: 'Mettre en pause',
    },
    resume: {
      title: (list: string) => `Recevoir de nouveau ${list} ?`,
      text: 'Chaque message de la liste vous arrivera de nouveau.',
      button: 'Recevoir de nouveau',
    },
  },
  confirmed: {
    subscribed: {
      title: 'Bienvenue',
      text: (list: string) =>
        `Vous êtes abonné à ${list}. Pour en partir, le bouton « Se désabonner » de votre messagerie suffit.`,
    },
    requested: {
      title: 'C’est confirmé',
      text: (list: string) =>
        `Les responsables de ${list} choisissent les abonnés. Votre demande les attend, et vous aurez leur réponse par courrier.`,
    },
    closed: {
      title: 'Cette liste ne prend plus d’abonnés',
      text: (list: string) => `On n’entre dans ${list} que par ses responsables. Pour leur parler, écrivez à`,
    },
    unsubscribed: {
      title: 'C’est fait',
      text: (list: string) =>
        `Vous ne recevrez plus les messages de ${list}. Un message déjà en route peut encore arriver.`,
    },
    paused: {
      title: 'C’est fait',
      text: (list: string) =>
        `La liste ${list} ne vous écrit plus jusqu’à ce que vous repreniez. Vous y restez abonné.`,
    },
    resumed: {
      title: 'C’est fait',
      text: (list: string) => `Vous recevez de nouveau chaque message de ${list}.`,
    },
  },
  accountHint:
    'Votre adresse est aussi votre compte. Sans mot de passe, vous y verrez vos listes, mettrez une pause, changerez d’adresse.',
  signIn: 'Se connecter',
  seeList: 'La page de la liste',
  deadConfirmationTitle: 'Ce lien ne sert plus',
  deadConfirmation:
    'Il a déjà servi, ou il a expiré. Si vous êtes abonné, il n’y a rien à faire ; sinon, demandez l’abonnement à nouveau.',
};
