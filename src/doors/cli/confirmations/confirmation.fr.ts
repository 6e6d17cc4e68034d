export const confirmationFr = {
  subject: (list: string): string => `Voulez-vous recevoir la liste ${list} ?`,
  invitation: (list: string): string =>
    `Les responsables de la liste ${list} vous proposent de la recevoir. Pour accepter, ouvrez le lien ci-dessous et confirmez.`,
  silence: 'Si vous ne le souhaitez pas, ne faites rien : vous ne recevrez rien.',
  confirm: 'Confirmer mon abonnement',
  why: (address: string): string =>
    `Vous recevez ce message parce que l’adresse ${address} figure dans un fichier d’abonnés que l’on nous a remis.`,
};
