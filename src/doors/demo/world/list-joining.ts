import type { Joining } from '../../../community/lists/joining.js';
import type { DemoList } from './lists.js';

export interface DemoJoining {
  readonly joining: Joining;
  readonly welcomeText: string;
  readonly goodbyeText: string;
}

/** How one joins a list: as its group would have set it. */
export function joiningOfList(list: Pick<DemoList, 'group' | 'flavour' | 'rule'>): DemoJoining {
  return { joining: wayInto(list), ...textsOf(list) };
}

function wayInto({ group, flavour, rule }: Pick<DemoList, 'group' | 'flavour' | 'rule'>): Joining {
  if (flavour.isPrivate) return 'closed';
  if (rule?.kind === 'promotions') return 'asked';
  if (group?.kind === 'promotion' || group?.visibility === 'private') return 'members';
  // Where members talk to each other, they know who listens.
  return flavour.suffix === 'debats' ? 'asked' : 'anyone';
}

function textsOf({ group, flavour }: Pick<DemoList, 'group' | 'flavour'>): Omit<DemoJoining, 'joining'> {
  if (group === null || flavour.isPrivate) return { welcomeText: '', goodbyeText: '' };
  return {
    welcomeText: [
      `Sur cette liste de ${group.name} : ${flavour.purpose}.`,
      'Présentez-vous en deux lignes, et répondez à l’auteur plutôt qu’à tous quand la réponse ne regarde que lui.',
    ].join('\n\n'),
    goodbyeText: `Merci d’avoir suivi ${group.name}. La porte reste ouverte.`,
  };
}
