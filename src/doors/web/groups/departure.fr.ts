import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: (group: string) => `Quitter ${group}`,
  back: 'Retour au groupe',
  lead: 'Vous n’en serez plus membre, et vous ne recevrez plus rien de ses listes.',
  lists: (count: number) => `${counted('fr', count, 'liste', 'listes')} que vous ne recevrez plus :`,
  moderates: 'Vous perdrez aussi vos droits sur ses listes.',
  animates: 'Vous ne l’animerez plus.',
  comeBack: 'Vous pourrez demander à revenir quand vous voudrez.',
  refuses: 'Ne plus m’y ajouter',
  refusesHint: 'Pendant un an, personne d’autre que vous ne pourra vous y remettre.',
  lastAnimator:
    'Vous êtes la dernière personne à animer ce groupe : nommez d’abord quelqu’un qui prendra la suite.',
  successor: 'Qui l’animera désormais ?',
  search: 'Chercher un membre par son nom',
  searchNow: 'Chercher',
  found: (count: number, isCut: boolean) =>
    count === 0
      ? 'Aucun membre ne porte ce nom.'
      : isCut
        ? `Voici les ${count} premiers ; précisez le nom pour trouver les autres.`
        : `${counted('fr', count, 'membre trouvé', 'membres trouvés')}, à choisir ci-dessous.`,
  chooseSuccessor: 'Choisissez un membre',
  successorWrong: 'Choisissez un membre du groupe.',
  alone: (contact: string) =>
    `Vous êtes la dernière personne de ce groupe : personne ne peut prendre la suite. Écrivez à ${contact} pour qu’il soit fermé.`,
  leave: 'Quitter ce groupe',
  stay: 'Rester',
};
