export const fr = {
  title: (list: string) => `Et si quelqu’un écrivait à ${list} ?`,
  lead: 'Les vraies règles répondent, avec toutes leurs raisons. Rien n’est envoyé, rien n’est gardé.',
  unsaved: 'Jugé selon les réglages que vous n’avez pas encore enregistrés.',
  back: 'Revenir à ces réglages',
  author: 'Qui écrit',
  authorHint: 'Une adresse, ou le nom d’un abonné.',
  several: 'Plusieurs abonnés ont ce nom : lequel ?',
  identity: 'Son identité',
  identities: {
    proven: 'Prouvée par son domaine',
    unproven: 'Rien ne la prouve ni ne la dément',
    contradicted: 'Démentie par son domaine',
  },
  size: 'Taille du message',
  attachment: 'Pièce jointe',
  attachments: {
    none: 'Aucune',
    pdf: 'Un PDF',
    image: 'Une image',
    video: 'Une vidéo',
    archive: 'Une archive zip',
    program: 'Un programme exe',
  },
  ask: 'Voir ce qui se passerait',
  faults: {
    author: 'Écrivez une adresse, ou le nom d’un abonné de la liste.',
    nobody: 'Aucun abonné de cette liste n’a ce nom.',
    identity: 'Choisissez une des réponses proposées.',
    bytes: 'Choisissez une des tailles proposées.',
    attachment: 'Choisissez une des réponses proposées.',
    limited:
      'Vous avez beaucoup essayé : attendez une heure. Cette page dit quelque chose des personnes, elle n’en dit donc pas trop à la fois.',
  },
  outcomes: {
    accept: 'Le message est distribué aussitôt.',
    hold: 'Le message attend un modérateur.',
    steer: 'Le message attend : un meilleur canal sera proposé à son auteur.',
    reject: 'Le message est refusé.',
    discard: 'Le message est ignoré, sans réponse.',
  },
  noReason: 'Aucune règle n’y trouve à redire.',
  reasons: 'Pourquoi',
  toldAre: (names: string) => `Sont prévenus : ${names}.`,
  authorReads: 'Ce que son auteur en lirait',
};

export type WhatIfWords = typeof fr;
