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
  confirmTitle: (list: string) => `S’abonner à ${list} ?`,
  confirmText: 'Un dernier geste : ainsi personne ne peut vous abonner à votre place.',
  confirm: 'Confirmer',
  confirmedTitle: 'Bienvenue',
  confirmed: (list: string) =>
    `Vous êtes abonné à ${list}. Pour en partir, le bouton « Se désabonner » de votre messagerie suffit.`,
  deadConfirmationTitle: 'Ce lien ne sert plus',
  deadConfirmation:
    'Il a déjà servi, ou il a expiré. Si vous êtes abonné, il n’y a rien à faire ; sinon, demandez l’abonnement à nouveau.',
};
