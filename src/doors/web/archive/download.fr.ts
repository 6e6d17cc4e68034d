import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Télécharger les archives',
  lead: 'Un fichier mbox, que Thunderbird, Apple Mail, mutt et bien d’autres savent ouvrir : chaque message tel qu’il est arrivé, avec ses pièces jointes.',
  extent: (count: string, oldest: string, newest: string) =>
    `${count} (${(oldest === newest ? oldest : `${oldest} – ${newest}`).toLowerCase()}).`,
  empty: 'Il n’y a encore rien à télécharger.',
  from: 'Du',
  fromHint: 'Laissez vide pour prendre depuis le début.',
  until: 'Au',
  untilHint: 'Ce jour compris. Laissez vide pour aller jusqu’à aujourd’hui.',
  badDay: 'Ce n’est pas une date du calendrier.',
  badOrder: 'Ce jour vient avant le premier.',
  nothing: 'Aucun message n’est arrivé pendant ces jours-là.',
  take: 'Télécharger',
  journaled:
    'Le fichier contient les adresses de ceux qui ont écrit : gardez-le pour vous. Le journal de la liste note qui l’a pris.',
  tooManyTitle: 'Assez de téléchargements pour cette heure',
  tooMany: (minutes: number) =>
    `Vous avez déjà pris ces archives plusieurs fois. Revenez dans ${counted('fr', minutes, 'minute', 'minutes')} : un seul fichier peut les contenir toutes.`,
};
