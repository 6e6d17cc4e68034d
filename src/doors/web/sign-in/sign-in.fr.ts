export const fr = {
  title: 'Se connecter',
  lead: 'Pas de mot de passe : nous vous envoyons un lien, valable un quart d’heure.',
  address: 'Votre adresse électronique',
  addressHint: 'Celle d’un de vos abonnements, ou une autre que la communauté connaît.',
  badAddress: 'Cette adresse est incomplète : il y manque peut-être un @ ou la fin.',
  send: 'Recevoir le lien',
  toContinue: 'Connectez-vous pour lire cette page.',
  sentTitle: 'Regardez votre courrier',
  sentText:
    'Si cette adresse est connue de la communauté, un lien de connexion vient d’y partir. Il vaut un quart d’heure, une seule fois.',
  sentHelp: 'Rien reçu ? Vérifiez les indésirables, ou essayez une autre de vos adresses.',
  sentOutbox: 'Démonstration : ce courrier se lit parmi le courrier parti.',
  enterTitle: 'Entrer dans Vigie',
  enterText:
    'Un dernier geste, pour que les robots qui suivent les liens ne vous connectent pas à votre place.',
  enter: 'Entrer',
  dead: {
    expired: 'Ce lien a expiré : il valait un quart d’heure.',
    used: 'Ce lien a déjà servi.',
    unknown: 'Ce lien n’est pas le bon, ou il a été coupé en chemin.',
  },
  deadTitle: 'Ce lien ne sert plus',
  another: 'Demander un autre lien',
  suspendedTitle: 'Votre accès est suspendu',
  suspended:
    'Une mesure en cours suspend votre accès au site. La décision que vous avez reçue en dit la raison, la fin, et comment faire appel.',
  oidc: {
    button: 'Se connecter avec votre compte d’ancien',
    or: 'ou par un lien',
    title: 'La connexion n’a pas abouti',
    byMail: 'Se connecter par un lien',
    troubles: {
      unknown: (address: string) =>
        `Vous êtes bien connecté là-bas, mais l’adresse ${address} n’est celle de personne ici. Aucun compte n’a été créé. Essayez un lien à une autre de vos adresses ; abonnez-vous à une liste, et vous aurez un compte.`,
      unverified: (address: string) =>
        `Votre compte porte l’adresse ${address}, mais elle n’y est pas vérifiée. Vérifiez-la là-bas, ou recevez un lien de connexion.`,
      'no-address': () =>
        'Votre compte ne nous donne pas d’adresse électronique : nous ne savons pas qui vous êtes.',
      failed: () =>
        'La connexion a été refusée, ou elle a pris trop de temps. Recommencez, ou recevez un lien.',
      unreachable: () =>
        'Le service de connexion ne répond pas. Recevez plutôt un lien, ou réessayez plus tard.',
    },
  },
  notice: {
    subject: 'Votre lien de connexion à Vigie',
    text: [
      'Vous avez demandé à vous connecter à Vigie. Le lien ci-dessous vaut un quart d’heure, une seule fois.',
      'Si ce n’est pas vous, ne faites rien : sans ce lien, personne n’entre.',
    ],
    action: 'Se connecter',
    footer: 'Vous recevez ce message parce que cette adresse a été saisie sur la page de connexion de Vigie.',
  },
};
