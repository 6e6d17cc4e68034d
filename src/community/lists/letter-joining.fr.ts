export const letterJoiningFr = {
  subject: (letter: string) => `Recevoir ${letter} : à confirmer`,
  asked: (letter: string) =>
    `Quelqu’un, vous sans doute, a demandé que ${letter} arrive à cette adresse. Une page vous demandera de le confirmer.`,
  silence: 'Si ce n’est pas vous, ne faites rien : rien n’arrivera.',
  confirm: 'Voir et confirmer',
  thereSubject: (letter: string) => `Vous recevez déjà ${letter}`,
  there: (letter: string) =>
    `Quelqu’un, vous sans doute, a demandé que ${letter} arrive à cette adresse. Elle y arrive déjà : il n’y a rien à faire. Chaque numéro porte un lien pour la quitter.`,
  see: 'Voir la lettre',
  footer: (address: string) =>
    `Vous recevez ce message parce que l’adresse ${address} a été écrite sur la page de cette lettre.`,
};

export type LetterJoiningWords = typeof letterJoiningFr;
