import { number } from '../../../foundation/i18n/format.js';

export const fr = {
  title: { ads: 'Nouvelle annonce', discussion: 'Nouvelle discussion', questions: 'Nouvelle question' },
  lead: {
    ads: 'Une annonce dure trente jours ; vous pouvez la prolonger une fois, et la fermer dès qu’elle est pourvue. Elle paraît sous votre nom.',
    discussion: 'Une idée, un sujet : chacun pourra répondre. Votre message paraît sous votre nom.',
    questions: 'Une question précise trouve plus vite sa réponse. Elle paraît sous votre nom.',
  },
  held: 'Votre message sera d’abord lu par un modérateur.',
  adSide: 'Vous',
  sides: { offer: 'Proposez', seek: 'Cherchez' },
  adCategory: 'Rubrique',
  choose: 'Choisissez',
  category: 'Rubrique',
  noCategory: 'Sans rubrique',
  subject: { ads: 'Titre', discussion: 'Sujet', questions: 'Votre question, en une ligne' },
  adPrice: 'Prix',
  adPriceHint: 'Facultatif. Par exemple : 120 €, à débattre, gratuit.',
  adPlace: 'Lieu',
  adPlaceHint: 'Facultatif. Par exemple : Paris 13e, Massy, Lyon.',
  text: 'Texte',
  textHint:
    'Texte simple : les adresses web deviennent des liens. Les adresses de courrier ne sont montrées qu’aux personnes connectées.',
  files: 'Joindre des images ou des fichiers',
  filesHint: (count: number, size: string) =>
    `Facultatif. ${number('fr', count)} au plus, de ${size} au plus chacun.`,
  fileFaults: {
    'too-many-files': 'Cinq fichiers au plus : aucun des nouveaux n’est gardé.',
    'file-too-large': 'Un de ces fichiers est trop lourd : aucun des nouveaux n’est gardé.',
  },
  publish: 'Publier',
  preview: 'Aperçu',
  keepDraft: 'Garder en brouillon',
  throwDraft: 'Jeter ce brouillon',
  draftFrom: (moment: string) => `Brouillon gardé le ${moment}.`,
  previewTitle: 'Aperçu',
  previewHint: 'Rien n’est encore publié. Votre brouillon est gardé.',
  cancel: 'Annuler',
  faults: {
    'side-missing': 'Dites si vous proposez ou si vous cherchez.',
    'category-missing': 'Choisissez une rubrique.',
    'subject-missing': 'Écrivez un titre.',
    'subject-too-long': 'Ce titre est trop long : 120 caractères au plus.',
    'price-too-long': 'C’est trop long : 60 caractères au plus.',
    'place-too-long': 'C’est trop long : 60 caractères au plus.',
    'text-missing': 'Écrivez un texte.',
    'text-too-long': 'Ce texte est trop long : 20 000 caractères au plus.',
  },
  refusals: {
    'not-yours-to-write': 'Vous ne pouvez pas écrire dans ce forum. Votre texte est gardé en brouillon.',
    suspended: 'Une mesure en vigueur vous empêche d’écrire. Votre texte est gardé en brouillon.',
    'too-much':
      'Vous avez beaucoup écrit ces dernières heures : attendez un peu avant de publier la suite. Votre texte est gardé en brouillon.',
    'category-unknown': 'Cette rubrique n’existe plus : choisissez-en une autre.',
    banned:
      'Ce forum ne prend pas un texte comme celui-ci : il contient des mots, ou une adresse, que ses modérateurs refusent. Votre texte est gardé en brouillon.',
    closed: 'Ce fil vient d’être fermé : on ne peut plus y répondre. Votre texte est gardé en brouillon.',
  },
  answerTitle: 'Répondre',
  answerText: 'Votre réponse',
  wrote: (name: string) => `${name} a écrit :`,
  editTitle: 'Modifier votre message',
  editHint: (minutes: number) =>
    minutes <= 1
      ? 'Il vous reste une minute pour le modifier ; on verra qu’il l’a été.'
      : `Il vous reste ${number('fr', minutes)} minutes pour le modifier ; on verra qu’il l’a été.`,
  editRefusals: {
    banned:
      'Ce forum ne prend pas un texte comme celui-ci : il contient des mots, ou une adresse, que ses modérateurs refusent. Le message reste tel qu’il était.',
    held: 'Un modérateur doit d’abord lire un texte comme celui-ci : il ne peut pas remplacer un message déjà paru. Écrivez-le plutôt dans une réponse, qui attendra d’être lue.',
  },
  save: 'Enregistrer',
  tooLate:
    'Ce message ne se modifie plus : le quart d’heure prévu pour cela est passé, ou un modérateur l’a lu tel quel avant sa parution. Vous pouvez répondre, ou le retirer.',
  lostTitle: 'Ce que vous aviez écrit',
  lostHint: 'Le voici, pour que vous puissiez le reprendre.',
  withdrawTitle: 'Retirer votre message ?',
  withdrawHint:
    'Son texte est effacé, et cela ne se défait pas. S’il a reçu des réponses, le fil reste, avec la mention que vous l’avez retiré.',
  withdraw: 'Oui, le retirer',
  back: 'Revenir au fil',
};

export type WritingWords = typeof fr;
