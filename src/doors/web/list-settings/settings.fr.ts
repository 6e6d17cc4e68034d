export const fr = {
  title: (list: string) => `Réglages de ${list}`,
  sections: {
    label: 'Pages de réglages',
    presentation: 'Présentation',
    posting: 'Qui écrit',
    sending: 'Ce qui part',
    joining: 'Arrivées',
    people: 'Responsables',
    senders: 'Expéditeurs',
    reasons: 'Refus',
    address: 'Adresse et fin',
  },
  save: 'Enregistrer',
  preview: 'Voir l’effet',
  whatIf: 'Essayer avec quelqu’un…',
  done: {
    saved: 'C’est enregistré.',
    unchanged: 'Rien n’avait changé.',
    created: 'La liste est ouverte. Vous pouvez lui écrire dès maintenant.',
    reopened: 'La liste est rouverte. Ses abonnés sont restés.',
    closed: 'La liste est fermée. Ses abonnés et ses archives restent.',
    renamed: 'La liste a son nouveau nom. L’ancienne adresse continue de marcher.',
    'alias-dropped': 'L’ancienne adresse est abandonnée : le courrier y sera refusé.',
  },
  wrong: (count: number) =>
    count < 2
      ? 'Un champ est à corriger. Rien n’est enregistré.'
      : `${count} champs sont à corriger. Rien n’est enregistré.`,
  stale:
    'Quelqu’un d’autre a changé ces réglages pendant que vous les modifiiez. Rien n’est perdu : vos réponses sont restées, celles que vous n’aviez pas touchées suivent. Relisez, puis enregistrez.',
  changedBy: (who: string, what: string, to: string) => `${who} a changé « ${what} » : ${to}`,
  changedProse: (who: string, what: string) => `${who} a changé « ${what} ».`,
  now: (value: string) => `Réglé entre-temps sur : ${value}`,
  someone: 'Un opérateur',
  hints: {
    description: 'Une ligne, que tout le monde lit : à quoi sert la liste, pour qui.',
    language: 'Celle des messages que la liste envoie à qui n’en a pas choisi d’autre.',
    roster: 'Les noms et les adresses des abonnés.',
    archive: 'Les messages distribués, sur le site.',
    identity:
      'Une signature ou une politique du domaine prouve qui écrit. Une adresse que son propre domaine dément attend toujours.',
    maxBytes: 'Un message plus gros attend un modérateur : il part en autant de copies qu’il y a d’abonnés.',
    maxAttachmentBytes: 'Une pièce jointe plus grosse fait attendre son message.',
    linkAboveBytes:
      'Une pièce jointe plus lourde ne part pas avec chaque copie : un lien la remplace pendant 90 jours, pour vos abonnés et pour qui lit les archives. Un message signé ou chiffré reste entier.',
    refusedKinds: 'Un message qui en porte une attend un modérateur.',
    otherKinds: 'Des types (model/*) ou des fins de nom (.iso), séparés par des virgules.',
    maxNamedRecipients: 'Un message qui nomme plus de monde en plus de la liste attend.',
    heldUntil:
      'Tout attend un modérateur, quoi que disent les autres réglages. Pour une dispute qui s’emballe.',
    brakePosts:
      'Messages distribués en dix minutes : au-delà, des abonnés répondent sans doute tous à tous, et la suite attend. De même si trois abonnés demandent à tous qu’on les retire. 0 : jamais.',
    brakeHours: 'Vous en êtes prévenu, et pouvez desserrer le frein plus tôt sur la page de la liste.',
    unanswered:
      'Les modérateurs ont été prévenus plusieurs fois d’ici là, puis les animateurs. L’auteur qui savait son message en attente apprend ce qu’il en est.',
    tag: 'Ajoutée entre crochets devant le sujet. Vide : aucune.',
    footer: 'Ajouté sous chaque message. Le lien pour se désabonner y est toujours.',
    joining:
      'Une personne extérieure confirme toujours par courrier. Dans un groupe privé, seuls ses membres s’abonnent librement.',
    welcomeText: 'Ajouté au message que reçoit un nouvel abonné. Vide : rien.',
    goodbyeText: 'Ajouté au message que reçoit qui s’en va. Vide : rien.',
    replyTo: 'Quand un abonné répond à un message reçu par la liste.',
  },
  otherKinds: 'Autres',
  families: {
    video: 'Vidéos',
    audio: 'Sons',
    images: 'Images',
    archives: 'Archives (zip, rar, 7z)',
    programs: 'Programmes (exe, bat, js…)',
  },
  brake: {
    none: 'Pas de frein',
    '+24': 'Pendant 24 heures',
    '+72': 'Pendant 3 jours',
    '+168': 'Pendant une semaine',
  },
};

export type SettingsWords = typeof fr;
