import { counted } from '../../../foundation/i18n/format.js';

export const fr = {
  title: 'Seuils des annonces',
  lead: 'À partir de quand un message est une annonce. Chaque changement est public, avec sa raison.',
  publicPage: 'La page publique des chiffres',
  bounds: (least: string, most: string) => `De ${least} à ${most}. Par défaut :`,
  boundsWrong: (least: string, most: string) => `Un nombre de ${least} à ${most}.`,
  percent: 'en pour cent',
  reason: 'Raison du changement',
  reasonHint: 'Publiée avec le changement, sans votre nom.',
  reasonMissing: 'Écrivez une raison : elle sera publique.',
  reasonTooLong: 'Mille caractères au plus.',
  same: 'Rien n’a changé : modifiez au moins un seuil.',
  movedOn:
    'Quelqu’un d’autre du conseil vient de changer les seuils : relisez les valeurs en vigueur ci-dessous, les vôtres sont encore dans le formulaire.',
  replay: 'Rejouer les 90 derniers jours',
  save: 'Mettre en vigueur',
  changes: 'Qui a changé quoi',
  current: (value: string) => `en vigueur : ${value}`,
  replayTitle: 'Avec ces chiffres, les 90 derniers jours',
  replayCount: (count: number) =>
    count === 0
      ? 'Aucune annonce n’aurait été aiguillée.'
      : `${counted('fr', count, 'annonce aurait été aiguillée', 'annonces auraient été aiguillées')} :`,
  replayLetGo: (count: number) =>
    `${counted('fr', count, 'annonce aiguillée alors serait passée', 'annonces aiguillées alors seraient passées')} :`,
  replayAlready: 'aiguillée alors',
  replayNew: 'passée alors',
  noSubject: '(sans sujet)',
  spared: (people: number) =>
    `${counted('fr', people, 'personne', 'personnes')} ${people < 2 ? 'n’aurait pas été interrompue' : 'n’auraient pas été interrompues'}`,
  copies: (count: number) => counted('fr', count, 'envoi', 'envois'),
  more: (count: number) => `et ${counted('fr', count, 'autre', 'autres')}`,
  approximate:
    'Ce calcul rejuge ce que le registre a retenu, avec la même règle que les messages. Il approche : l’annuaire est celui d’aujourd’hui, les messages qui attendent un modérateur comptent sans leurs lecteurs, ce que l’équipe d’éthique a permis ou retenu n’est pas rejoué, et de ce qui fut aiguillé on ne connaît que les nombres d’alors.',
  cut: 'Il y avait trop d’envois pour tout rejuger : seuls les plus récents le sont.',
  done: { changed: 'Les nouveaux seuils sont en vigueur.' },
};
