/** What the mails about somebody's own account say. */
export const fr = {
  claim: {
    subject: 'Confirmez votre adresse',
    text: (name: string) => [
      `${name}, vous avez ajouté cette adresse à votre compte Vigie.`,
      'Ouvrez le lien là où vous êtes connecté, et confirmez : il vaut un jour, une seule fois. Si ce n’était pas vous, ne faites rien : sans ce lien, l’adresse n’est à personne.',
    ],
    action: 'Confirmer cette adresse',
    footer: 'Vous recevez ce message parce que cette adresse a été ajoutée à un compte de Vigie.',
  },
  changed: {
    subject: 'Les adresses de votre compte ont changé',
    text: {
      added: (address: string) => `L’adresse ${address} fait maintenant partie de votre compte Vigie.`,
      preferred: (address: string) =>
        `Votre courrier va maintenant à ${address}, sauf pour les listes où vous en avez choisi une autre.`,
      removed: (address: string) => `L’adresse ${address} ne fait plus partie de votre compte Vigie.`,
      merged: (address: string) =>
        `Vos deux comptes n’en font plus qu’un : celui de l’adresse ${address} l’a rejoint, avec ses abonnements.`,
    },
    sessions: 'Tous les autres navigateurs ont été déconnectés.',
    notYou: (contact: string) => `Si ce n’était pas vous, écrivez tout de suite à ${contact}.`,
    action: 'Voir mes adresses',
    footer: 'Vous recevez ce message parce que cette adresse est celle d’un compte de Vigie.',
  },
  farewell: {
    subject: 'Votre compte est supprimé',
    text: (name: string) => [
      `${name}, votre compte Vigie n’existe plus.`,
      'Vos abonnements ont pris fin, vos adresses sont effacées, et les messages que vous avez écrits restent sans votre nom.',
      'Nous ne gardons que l’empreinte de vos adresses, pour que personne ne vous ajoute de nouveau. Vous pouvez revenir quand vous voulez : il suffit de vous abonner à une liste.',
    ],
    contact: (contact: string) =>
      `Si ce n’était pas vous, écrivez à ${contact}. Un message déjà en route peut encore arriver.`,
    footer: 'C’est le dernier message que vous recevez de Vigie.',
  },
};
