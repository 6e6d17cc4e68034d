export const listEndedFr = {
  subject: (list: string) => `La liste ${list} n’existe plus`,
  ended: (address: string) =>
    `La liste ${address} a été supprimée par ceux qui s’en occupaient. Vous n’en recevrez plus rien, et vous n’avez rien à faire.`,
  archive: 'Ses archives restent lisibles par ceux qui pouvaient déjà les lire.',
  noArchive: 'Ses archives ne sont plus consultables.',
  read: 'Lire les archives',
  footer: (address: string) => `Vous recevez ce message parce que vous étiez abonné à la liste ${address}.`,
};

export type ListEndedWords = typeof listEndedFr;
