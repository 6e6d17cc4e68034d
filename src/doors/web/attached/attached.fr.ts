export const fr = {
  title: 'Pièce jointe',
  kicker: (list: string) => `Jointe à un message de ${list}`,
  size: 'Taille',
  until: 'Ce lien vaut jusqu’au',
  download: 'Télécharger',
  hint: 'Le fichier s’enregistre, et ne s’ouvre jamais ici. N’ouvrez que ce que vous attendez.',
  message: 'Lire le message',
  forSubscribers: (list: string) =>
    `Ce fichier a été envoyé aux abonnés de ${list}. Donnez l’adresse où vous recevez la liste : si elle y est abonnée, un lien vers le fichier y part aussitôt.`,
  address: 'Votre adresse électronique',
  addressHint: 'Celle où vous recevez la liste.',
  badAddress: 'Cette adresse est incomplète : il y manque peut-être un @ ou la fin.',
  send: 'Recevoir le fichier',
  signIn: 'Ou connectez-vous',
  sentTitle: 'Regardez votre courrier',
  sentText:
    'Si cette adresse est abonnée à la liste, un lien vers le fichier vient d’y partir. Il vaut une journée.',
  sentHelp: 'Rien reçu ? Vérifiez les indésirables, ou essayez une autre de vos adresses.',
  goneTitle: 'Ce fichier n’est plus là',
  gone: 'Un lien vaut 90 jours, et tombe avec son message. Celui-ci est arrivé à sa fin, ou il a été coupé en chemin.',
  goneHint: 'Qui peut lire les archives de la liste y trouve encore le message et ses pièces jointes.',
  notice: {
    subject: (name: string) => `Votre pièce jointe : ${name}`,
    text: (name: string, size: string, list: string) => [
      `Voici le lien vers « ${name} » (${size}), joint à un message de ${list}. Il vaut une journée.`,
      'Il est à vous : qui l’a peut prendre le fichier.',
    ],
    action: 'Télécharger',
    footer: (list: string) =>
      `Vous recevez ce message parce que cette adresse, abonnée à ${list}, a été saisie sur la page de cette pièce jointe.`,
  },
};
