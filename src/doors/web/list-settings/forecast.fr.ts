import type { SampleName } from '../../../channels/posting/forecast.js';

/** Whom a forecast speaks of, and who would be told. */
export interface ToldPeople {
  readonly count: number;
  readonly includesReader: boolean;
}

export const fr = {
  title: 'Ce que cela donne',
  who: {
    stranger: 'Un inconnu qui écrit ici',
    known: 'Une personne de l’annuaire, non abonnée',
    newcomer: 'Un nouvel abonné',
    subscriber: 'Un abonné de longue date',
    animator: 'Un animateur',
  } satisfies Record<SampleName, string>,
  accepted: 'distribué aussitôt',
  held: (told: ToldPeople) => `retenu, ${toldFr(told)}`,
  refused: 'refusé, et l’auteur apprend pourquoi',
  dropped: 'ignoré',
  sentence: (who: string, outcome: string) => `${who} : ${outcome}.`,
  judged: 'Calculé par les règles mêmes qui jugeront les vrais messages.',
};

function toldFr({ count, includesReader }: ToldPeople): string {
  if (count === 0) return 'et les opérateurs du site sont prévenus';
  if (!includesReader) return count === 1 ? '1 personne est prévenue' : `${count} personnes sont prévenues`;
  if (count === 1) return 'vous êtes prévenu';
  return count === 2 ? 'vous et 1 autre êtes prévenus' : `vous et ${count - 1} autres êtes prévenus`;
}
