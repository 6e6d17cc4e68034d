import { counted } from '../../foundation/i18n/format.js';

const people = (count: number) => counted('fr', count, 'personne', 'personnes');

export const fr = {
  groupInvitedSubject: (inviter: string, group: string) =>
    inviter === '' ? `Invitation au groupe ${group}` : `${inviter} vous invite dans le groupe ${group}`,
  groupInvited: (inviter: string, group: string) =>
    inviter === ''
      ? `Les animateurs du groupe ${group} vous invitent à en devenir membre.`
      : `${inviter}, qui anime le groupe ${group}, vous invite à en devenir membre.`,
  listInvitedSubject: (list: string) => `Voulez-vous recevoir la liste ${list} ?`,
  listInvited: (inviter: string, list: string) =>
    inviter === ''
      ? `Les responsables de la liste ${list} vous proposent de la recevoir.`
      : `${inviter}, responsable de la liste ${list}, vous propose de la recevoir.`,
  answerInvitation: 'Répondre à l’invitation',
  silence:
    'Si cela ne vous dit rien, ne faites rien : vous n’êtes inscrit nulle part tant que vous n’acceptez pas.',
  invitedFooter: (address: string) =>
    `Cette invitation a été envoyée à ${address} et vaut trente jours. Sa page permet aussi de demander à ne plus être invité.`,
  groupAddedSubject: (group: string) => `Vous voici membre du groupe ${group}`,
  groupAdded: (adder: string, group: string) =>
    adder === ''
      ? `Les animateurs du groupe ${group} vous ont ajouté à ses membres.`
      : `${adder}, qui anime le groupe ${group}, vous a ajouté à ses membres.`,
  listAddedSubject: (list: string) => `Vous voici abonné à la liste ${list}`,
  listAdded: (adder: string, list: string) =>
    adder === ''
      ? `Les responsables de la liste ${list} vous y ont abonné.`
      : `${adder}, responsable de la liste ${list}, vous y a abonné.`,
  theirReason: 'Voici comment votre accord a été noté :',
  leaveAtOnce: 'Ce n’est pas ce que vous vouliez ? Un clic et une confirmation suffisent pour partir.',
  leave: 'Voir, ou partir',
  addedFooter: (address: string) =>
    `Vous recevez ce message parce que l’adresse ${address} vient d’être ajoutée par une autre personne.`,
  reviewSubject: (target: string) => `Un ajout à ${target} attend votre relecture`,
  review: (proposer: string, target: string, count: number) =>
    `${proposer} propose d’ajouter ${people(count)} à ${target}. C’est plus qu’un ajout ordinaire : rien n’est fait tant qu’un opérateur ne l’a pas relu.`,
  openReview: 'Relire l’ajout',
  operatorFooter: 'Vous recevez ce message parce que vous êtes opérateur du site.',
  approvedSubject: (target: string) => `Votre ajout à ${target} est fait`,
  approved: (target: string, count: number) =>
    `Un opérateur a relu votre ajout à ${target} : ${people(count)} de plus. Chacune en est prévenue et peut partir d’un clic.`,
  refusedSubject: (target: string) => `Votre ajout à ${target} n’est pas fait`,
  refused: (target: string) =>
    `Un opérateur a relu votre ajout à ${target} et ne l’a pas accepté. Vous pouvez inviter ces personnes : chacune répondra pour elle-même.`,
  theirAnswer: 'Voici sa réponse :',
  proposerFooter: 'Vous recevez ce message parce que vous avez proposé cet ajout.',
};
export type AdditionWords = typeof fr;
