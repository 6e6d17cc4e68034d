import { ofMonth } from './letters.fr.js';

/** Ce que la rédaction apprend d’un envoi par courrier. */
export const issueSendingFr = {
  lateSubject: (letter: string, month: string) => `${letter} : le numéro ${ofMonth(month)} n’est pas parti`,
  late: (planned: string) =>
    `Ce numéro est approuvé et devait partir le ${planned}. Il n’est pas parti à l’heure.`,
  lateWhy:
    'Le service était arrêté à ce moment, ou sa base a été rétablie depuis une sauvegarde. Dans ce second cas, le numéro a peut-être déjà été envoyé : vérifiez-le avant tout, dans votre messagerie ou auprès d’un lecteur.',
  lateNext: 'Rien ne partira sans vous. S’il faut l’envoyer, un bouton sur la page de l’envoi suffit.',
  heldSubject: (letter: string, month: string) =>
    `${letter} : l’envoi du numéro ${ofMonth(month)} est suspendu`,
  held: 'L’envoi de ce numéro s’était interrompu avant la fin. Le reste de ses exemplaires attend votre réponse.',
  heldWhy:
    'Le service est resté arrêté plus de dix minutes, ou sa base a été rétablie depuis une sauvegarde. Dans ce second cas, des lecteurs qu’elle croit encore à servir ont peut-être déjà reçu le numéro : reprendre l’envoi le leur enverrait deux fois. Vérifiez-le auprès de l’un d’eux.',
  heldNext:
    'Rien de plus ne partira sans vous. S’il faut reprendre, un bouton sur la page de l’envoi suffit.',
  decide: 'Voir l’envoi et décider',
  footer: (letter: string) => `Vous recevez ce message parce que vous êtes de la rédaction de ${letter}.`,
};

export type IssueSendingWords = typeof issueSendingFr;
