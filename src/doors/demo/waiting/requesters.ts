import type { DemoList } from '../world/lists.js';
import type { DemoPerson } from '../world/people.js';
import type { DemoWorld } from '../world/world.js';

/** Somebody who would like to receive a list. */
export interface DemoRequester {
  readonly list: DemoList;
  readonly person: DemoPerson;
  readonly reason: string;
}

const reasons = [
  'Je reprends la voile cette année après dix ans d’arrêt, et je cherche un équipage pour l’été.',
  'Camarade de promotion de votre trésorier, qui m’a parlé de vos échanges. Je lirai plus que je n’écrirai.',
  'Bonjour, je viens d’emménager à Lorient et j’ai un six mètres cinquante à partager.',
  'J’organise des croisières pour mon entreprise et voudrais en parler à vos membres.',
];

/** Who waits for an answer of those in charge, on the first lists whose newcomers are chosen. */
export function requesters({ lists, people }: DemoWorld): DemoRequester[] {
  const list = lists.find(({ group, flavour }) => group !== null && flavour.suffix === 'debats');
  if (list === undefined) return [];
  const there = new Set(list.subscribers);
  // Beyond the personas, who have enough to do.
  const outside = people.slice(20).filter(person => !there.has(person) && person.deceasedOn === null);
  return reasons.flatMap((reason, at) => {
    // Of several generations: people come in the order of their promotions.
    const person = outside[Math.floor(((at + 1) * outside.length) / (reasons.length + 1))];
    return person === undefined ? [] : [{ list, person, reason }];
  });
}
