import { counted } from '../../foundation/i18n/format.js';

/** What we write to people about their subscriptions. Texts of a list stand beside these, in its own words. */
export const fr = {
  inviteSubject: (list: string) => `Voulez-vous recevoir la liste ${list} ?`,
  invited: (list: string) =>
    `Les responsables de la liste ${list} vous proposent de la recevoir. Pour accepter, ouvrez le lien ci-dessous et confirmez.`,
  invitedWhy: (address: string) =>
    `Vous recevez ce message parce que l’adresse ${address} figure dans un fichier d’abonnés que l’on nous a remis.`,
  silence: 'Si vous ne le souhaitez pas, ne faites rien : vous ne recevrez rien.',
  confirmSubject: (list: string) => `Confirmez votre abonnement à ${list}`,
  asked: (list: string) =>
    `Quelqu’un, vous sans doute, a demandé que cette adresse reçoive la liste ${list}. Pour confirmer, ouvrez le lien ci-dessous.`,
  byReply: 'Vous pouvez aussi répondre simplement à ce message, sans rien y changer.',
  askedWhy: (list: string) =>
    `Vous recevez ce message parce que votre adresse a été donnée pour s’abonner à ${list}. Sans confirmation de votre part, rien ne change. D’ici à demain, plus aucun autre ne partira vers cette adresse.`,
  confirm: 'Confirmer mon abonnement',
  leaveSubject: (list: string) => `Confirmez votre départ de ${list}`,
  leaveAsked: (list: string) =>
    `Un message qui semble venir de vous demande de quitter la liste ${list}. Rien ne prouve qu’il est de vous : confirmez-le par le lien ci-dessous.`,
  leave: 'Quitter la liste',
  pauseSubject: (list: string) => `Confirmez la pause sur ${list}`,
  pauseAsked: (list: string) =>
    `Un message qui semble venir de vous demande de mettre en pause la liste ${list}. Rien ne prouve qu’il est de vous : confirmez-le par le lien ci-dessous.`,
  pause: 'Mettre en pause',
  resumeSubject: (list: string) => `Confirmez la reprise de ${list}`,
  resumeAsked: (list: string) =>
    `Un message qui semble venir de vous demande de recevoir de nouveau la liste ${list}. Rien ne prouve qu’il est de vous : confirmez-le par le lien ci-dessous.`,
  resume: 'Recevoir de nouveau',
  commandWhy: (list: string) =>
    `Vous recevez ce message parce que votre adresse a servi à écrire à la liste ${list}. Si ce n’était pas vous, ne faites rien : rien ne changera.`,
  welcomeSubject: (list: string) => `Bienvenue sur ${list}`,
  welcome: (list: string, address: string) => `Vous êtes abonné à la liste ${list}, à l’adresse ${address}.`,
  welcomeHow: (list: string) =>
    `Pour écrire à tous les abonnés, adressez votre message à ${list}. Pour partir, le bouton « Se désabonner » de votre messagerie suffit, ou un message vide à`,
  listPage: 'La page de la liste',
  alreadySubject: (list: string) => `Vous êtes déjà abonné à ${list}`,
  already: (list: string, address: string) =>
    `On a demandé d’abonner cette adresse à la liste ${list}. C’est déjà fait, à l’adresse ${address} : rien ne change.`,
  waitsSubject: (list: string) => `Votre demande pour ${list} attend une réponse`,
  waits: (list: string) =>
    `Votre demande d’abonnement à la liste ${list} est bien arrivée. Ses responsables choisissent les abonnés : l’un d’eux va vous répondre, et vous le saurez dans tous les cas.`,
  acceptedSubject: (list: string) => `Bienvenue sur ${list} : votre demande est acceptée`,
  accepted: (list: string, address: string) =>
    `Les responsables de la liste ${list} ont accepté votre demande. Vous y êtes abonné à l’adresse ${address}.`,
  refusedSubject: (list: string) => `Votre demande pour ${list} n’a pas été acceptée`,
  refused: (list: string) =>
    `Les responsables de la liste ${list} n’ont pas accepté votre demande d’abonnement.`,
  listGoneSubject: (list: string) => `La liste ${list} n’existe plus`,
  listGone: (list: string) =>
    `Vous aviez demandé à recevoir la liste ${list}. Elle a été supprimée avant qu’on ne vous réponde : votre demande est close, et vous n’avez rien à faire.`,
  theySay: 'Voici ce qu’ils vous disent :',
  refusedNext: (owner: string) => `Pour en parler, écrivez-leur : ${owner}.`,
  subscriberWhy: (list: string) =>
    `Vous recevez ce message parce que vous êtes maintenant abonné à la liste ${list}.`,
  requesterWhy: (list: string) =>
    `Vous recevez ce message parce que vous avez demandé à recevoir la liste ${list}.`,
  toDecideSubject: (list: string, fresh: number) =>
    `${list} : ${counted('fr', fresh, 'demande d’abonnement attend', 'demandes d’abonnement attendent')}`,
  toDecide: (list: string, fresh: number) =>
    fresh < 2
      ? `Quelqu’un demande à recevoir la liste ${list}. Son nom, son adresse et ce qu’il vous écrit sont sur la page des demandes.`
      : `${fresh} personnes demandent à recevoir la liste ${list}. Leurs noms, leurs adresses et ce qu’elles vous écrivent sont sur la page des demandes.`,
  decide: 'Lire et décider',
  inChargeWhy: (list: string) =>
    `Vous recevez ce message parce que vous êtes responsable de la liste ${list}. Ouvrir le lien ne décide de rien.`,
  goodbyeSubject: (list: string) => `Vous avez quitté ${list}`,
  goodbye: (list: string, address: string) =>
    `C’est fait : la liste ${list} n’écrira plus à l’adresse ${address}. Un message déjà en route peut encore arriver.`,
  removedSubject: (list: string) => `Vous ne recevez plus la liste ${list}`,
  removed: (list: string, address: string) =>
    `Les responsables de la liste ${list} ont retiré l’adresse ${address} de ses abonnés.`,
  goodbyeNext: 'Ce n’était pas vous, ou vous vous ravisez ? La page de la liste permet d’y revenir.',
  goodbyeWhy: (list: string) =>
    `Vous recevez ce message, le dernier, parce que vous étiez abonné à la liste ${list}.`,
};

export type SubscriptionWords = typeof fr;
