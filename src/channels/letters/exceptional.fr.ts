import { counted } from '../../foundation/i18n/format.js';

export const exceptionalFr = {
  from: 'Le conseil',
  footer: {
    signatures: (proposer: string, signer: string) =>
      `Envoi exceptionnel du conseil, proposé par ${proposer} et signé par ${signer}.`,
    unnamed: 'Envoi exceptionnel du conseil, proposé par l’un de ses membres et signé par un autre.',
    reason: (reason: string) => `Pourquoi il va à tous : ${reason}`,
    rule: 'Il va à tout l’annuaire, et il n’y en a pas plus d’un en douze mois. Le registre public les montre tous.',
    register: 'Le registre des envois exceptionnels',
  },
  proposed: {
    subject: (subject: string) => `Votre signature est attendue : ${subject}`,
    says: (name: string) =>
      `${name} propose au conseil un envoi exceptionnel, qui ira à tout l’annuaire dès qu’un autre membre du conseil l’aura signé.`,
    weigh:
      'Il ne peut y en avoir qu’un en douze mois. Relisez le texte et le motif, que le registre public gardera pour toujours, puis signez ou laissez attendre.',
    see: 'Lire et décider',
    footer: 'Vous recevez ce message parce que vous êtes membre du conseil.',
  },
  sent: {
    subject: (subject: string) => `L’envoi exceptionnel part : ${subject}`,
    says: (signer: string, copies: number) =>
      `${signer} a signé. Le message part vers ${counted('fr', copies, 'personne', 'personnes')}.`,
    see: 'Suivre l’envoi',
  },
  held: {
    subject: (subject: string) => `L’envoi exceptionnel est suspendu : ${subject}`,
    says: 'L’envoi s’était interrompu avant la fin. Le reste de ses exemplaires attend la réponse du conseil.',
    why: 'Le service est resté arrêté plus de dix minutes, ou sa base a été rétablie depuis une sauvegarde. Dans ce second cas, des personnes qu’elle croit encore à servir ont peut-être déjà reçu le message : reprendre le leur enverrait deux fois.',
    next: 'Rien de plus ne partira sans vous.',
  },
};

export type ExceptionalWords = typeof exceptionalFr;
