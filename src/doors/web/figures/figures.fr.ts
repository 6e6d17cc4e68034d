import { counted, number } from '../../../foundation/i18n/format.js';
import type { StepChannel } from '../../../intake/steering/steering-step.entity.js';

export const fr = {
  title: 'Chiffres publics',
  lead: 'Ce que la vigie a aiguillé, où c’est allé, et les seuils qui en décident. Aucun nom, aucune adresse.',
  sumUp: (announcements: number, avoided: number) =>
    announcements === 0
      ? 'Aucune annonce n’a été aiguillée en douze mois.'
      : `En douze mois, ${counted('fr', announcements, 'annonce aiguillée', 'annonces aiguillées')} : ${counted('fr', avoided, 'courriel évité', 'courriels évités')}, autant de fois que quelqu’un n’a pas été interrompu.`,
  hours: (hours: number, seconds: number) =>
    `À ${counted('fr', seconds, 'seconde', 'secondes')} de lecture chacun, c’est ${counted('fr', hours, 'heure rendue', 'heures rendues')} à la communauté.`,
  announcements: 'Annonces aiguillées',
  announcementsDesc: (total: number) =>
    `Par mois, sur douze mois : ${counted('fr', total, 'annonce', 'annonces')} en tout.`,
  avoided: 'Courriels évités',
  avoidedDesc: (total: number) => `Par mois, sur douze mois : ${number('fr', total)} en tout.`,
  table: 'Mois par mois',
  month: 'Mois',
  asked: 'Demandées d’abord',
  went: 'Où elles sont allées',
  wentNowhere: 'Nulle part encore.',
  channels: {
    'group-list': 'sur la liste d’un groupe',
    'forum-ads': 'dans les petites annonces',
    'forum-discussion': 'dans un forum de discussion',
    'monthly-letter': 'dans la lettre mensuelle',
    'ax-letter': 'dans la lettre de l’AX',
    review: 'devant l’équipe d’éthique',
    dropped: 'nulle part : abandon de l’auteur',
  } satisfies Record<StepChannel, string>,
  exceptional: 'Envois exceptionnels',
  exceptionalCount: (count: number) =>
    count === 0
      ? 'Aucun envoi exceptionnel n’est jamais parti.'
      : `${counted('fr', count, 'envoi exceptionnel', 'envois exceptionnels')} depuis toujours, au plus un en douze mois.`,
  register: 'Le registre public',
  thresholds: 'Les seuils en vigueur',
  thresholdsLead: 'Le conseil les change sur une page, avec une raison que chacun lit ici.',
  changes: 'Leurs changements',
  noChange: 'Les seuils n’ont jamais changé.',
  from: (label: string, before: string, after: string) => `${label} : ${before} → ${after}`,
  channelsPage: 'Annoncer quelque chose : les bons canaux',
};
