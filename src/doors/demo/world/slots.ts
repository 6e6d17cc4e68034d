import { familyName } from '../names/family-names.js';
import { givenNames } from '../names/given-names.js';
import type { Slot } from '../topics/topic.js';
import type { DemoList } from './lists.js';
import type { DemoPerson } from './people.js';
import type { Random } from './random.js';

const places = [
  'à la Maison des Cordiers',
  'au restaurant du Vieux Lavoir',
  'dans la salle des Boiseries',
  'à l’auberge des Trois Meuniers',
  'dans les locaux de la rue Fourneyron',
  'au club-house du port',
  'à l’amphithéâtre Descoings',
  'à la brasserie du Pont Neuvelle',
];
const calendar = new Intl.DateTimeFormat('fr', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});
const months = new Intl.DateTimeFormat('fr', { month: 'long', timeZone: 'UTC' });

/** What a post of that day speaks of: an evening within the next weeks, a place, a price, somebody. */
export function slotsFor(
  list: DemoList,
  author: DemoPerson,
  sentAt: Date,
  random: Random,
): Readonly<Record<Slot, string>> {
  const evening = new Date(sentAt.getTime() + random.integer(6, 40) * 86_400_000);
  return {
    group: list.group?.name ?? 'la communauté',
    place: random.pick(places),
    day: calendar.format(evening),
    month: months.format(evening),
    year: String(evening.getUTCFullYear()),
    hour: random.pick(['12 h 30', '18 h 30', '19 h', '19 h 30', '20 h']),
    price: String(random.integer(2, 18) * 5),
    count: String(random.integer(9, 80)),
    name: `${random.pick(random.pick(givenNames).men)} ${familyName(random)}`,
    author: signature(author),
  };
}

function signature({ givenName, familyName: family, promotion }: DemoPerson): string {
  return promotion === null ? `${givenName} ${family}` : `${givenName} ${family} (X ${promotion})`;
}
