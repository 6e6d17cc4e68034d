import { counted } from '../../../foundation/i18n/format.js';
import type { GroupKind } from '../../../community/groups/group.entity.js';

export const fr = {
  title: 'Trouver un groupe',
  lead: 'Promotions, métiers, régions, loisirs : chaque groupe a sa page, ses listes et ses animateurs.',
  words: 'Mots cherchés',
  wordsHint: 'Un nom, une ville, un sujet ; les accents importent peu.',
  kind: 'Genre',
  region: 'Région',
  subject: 'Sujet',
  any: 'Tous',
  anyRegion: 'Toutes',
  search: 'Chercher',
  kinds: {
    professional: 'Professionnel',
    regional: 'Régional',
    promotion: 'Promotion',
    leisure: 'Loisirs',
    other: 'Autre',
  } satisfies Record<GroupKind, string> as Readonly<Record<GroupKind, string>>,
  choice: (value: string, count: number) => `${value} (${count})`,
  total: (count: number) => counted('fr', count, 'groupe', 'groupes'),
  members: (count: number) => counted('fr', count, 'membre', 'membres'),
  none: 'Aucun groupe ne répond à cette recherche.',
  noneHint: 'Essayez un mot de moins, ou un début de mot.',
  showAll: 'Voir tous les groupes',
  role: { member: 'Vous en êtes', animator: 'Vous l’animez' },
  isPrivate: 'Privé',
};
