export const fr = {
  title: 'Écrire à la liste',
  replyTitle: 'Répondre à la liste',
  kicker: (address: string) => `Message à ${address}`,
  lead: 'Votre message part à toute la liste, comme si vous l’aviez envoyé par courrier.',
  from: (name: string) => `Il est signé ${name}, avec votre adresse principale.`,
  waits: 'Il sera lu par un modérateur avant de partir :',
  refused: 'La liste refuserait votre message :',
  answers: (subject: string, author: string) => `En réponse à « ${subject} », de ${author}`,
  somebody: 'quelqu’un qui est parti',
  wrote: (day: string, author: string) => `Le ${day}, ${author} a écrit :`,
  subject: 'Sujet',
  text: 'Texte',
  textHint: 'Du texte simple. Une ligne qui commence par > est une citation : gardez-en le nécessaire.',
  files: 'Pièces jointes',
  filesHint: (total: string, link: string | null) =>
    link === null
      ? `Le message entier pèse ${total} au plus.`
      : `Le message entier pèse ${total} au plus. Un fichier de plus de ${link} part sous la forme d’un lien.`,
  filesAgain: 'Vos fichiers ne sont pas revenus avec le reste : choisissez-les de nouveau.',
  send: 'Envoyer à la liste',
  byMail: 'Écrire plutôt par courrier',
  troubles: {
    'subject-missing': 'Écrivez un sujet.',
    'subject-too-long': 'Ce sujet est trop long : 1 000 caractères au plus.',
    'text-missing': 'Écrivez un texte, ou joignez un fichier.',
    'text-too-long': 'Ce texte est trop long : 200 000 caractères au plus.',
    'too-large': 'Le message est plus lourd que ce que la liste accepte. Joignez moins, ou plus léger.',
    'no-address': 'Votre compte n’a plus d’adresse : ajoutez-en une avant d’écrire.',
    refused: 'La liste n’a pas pris votre message ; rien n’est parti. Il est toujours là, ci-dessous.',
  },
  closedTitle: 'Cette liste est fermée',
  closed: 'Personne ne peut plus y écrire.',
  closedText: 'Ce que vous aviez écrit',
  keptTitle: 'Votre message est gardé ici',
  kept: 'Vous n’êtes plus connecté : rien n’est parti, et rien n’est perdu. Connectez-vous dans un autre onglet, puis revenez à cette page.',
  signIn: 'Se connecter dans un autre onglet',
  resumeHint: 'Une fois connecté, retrouvez votre message dans son formulaire, prêt à partir.',
  resume: 'Reprendre mon message',
  resumed: 'Vous êtes de nouveau connecté. Rien n’est encore parti : relisez votre message, puis envoyez-le.',
  toList: 'Voir la page de la liste',
};

export type WritingWords = typeof fr;
