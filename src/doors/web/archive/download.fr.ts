import { counted } from '../../../foundation/i18n/format.js';

const messages = (count: number): string => counted('fr', count, 'message', 'messages');

export const fr = {
  list: {
    title: 'Télécharger les archives',
    lead: 'Un fichier mbox, que Thunderbird, Apple Mail, mutt et bien d’autres savent ouvrir : chaque message tel qu’il est arrivé, avec ses pièces jointes.',
    count: messages,
    nothing: 'Aucun message n’est arrivé pendant ces jours-là.',
    journaled:
      'Le fichier contient les adresses de ceux qui ont écrit : gardez-le pour vous. Le journal de la liste note qui l’a pris.',
  },
  forum: {
    title: 'Télécharger le forum',
    lead: 'Un fichier mbox, que Thunderbird, Apple Mail, mutt et bien d’autres savent ouvrir : chaque message publié, dans son fil, avec ses pièces jointes. Ce qui est masqué, retiré ou en attente n’y est pas.',
    count: messages,
    nothing: 'Aucun message n’a été publié pendant ces jours-là.',
    journaled:
      'Le fichier contient les adresses de ceux qui ont écrit, que le forum ne montre pas à ses lecteurs : gardez-le pour vous. Le journal note qui l’a pris.',
  },
  letter: {
    title: 'Télécharger les numéros parus',
    lead: 'Un fichier mbox, que Thunderbird, Apple Mail, mutt et bien d’autres savent ouvrir : chaque numéro tel qu’il est parti.',
    count: (count: number) => counted('fr', count, 'numéro', 'numéros'),
    nothing: 'Aucun numéro n’est parti pendant ces jours-là.',
    journaled: 'Le journal note qui prend ce fichier.',
  },
  extent: (count: string, oldest: string, newest: string) =>
    `${count} (${(oldest === newest ? oldest : `${oldest} – ${newest}`).toLowerCase()}).`,
  empty: 'Il n’y a encore rien à télécharger.',
  from: 'Du',
  fromHint: 'Laissez vide pour prendre depuis le début.',
  until: 'Au',
  untilHint: 'Ce jour compris. Laissez vide pour aller jusqu’à aujourd’hui.',
  badDay: 'Ce n’est pas une date du calendrier.',
  badOrder: 'Ce jour vient avant le premier.',
  take: 'Télécharger',
  tooManyTitle: 'Assez de téléchargements pour cette heure',
  tooMany: (minutes: number) =>
    `Vous avez déjà pris ces archives plusieurs fois. Revenez dans ${counted('fr', minutes, 'minute', 'minutes')} : un seul fichier peut les contenir toutes.`,
};
