import { PERSONAS, type DemoRole } from '../personas.js';
import type { DemoGroup } from './groups.js';
import type { DemoList } from './lists.js';
import type { DemoPerson } from './people.js';

/** Where the personas sit: counts are what each one needs to have something to do. */
const moderated = 3;
const readByMember = 12;
const readByPoster = 7;
/** The first group of the catalogue: the sailors. */
const homeGroup = 0;

/** Gives every persona a place among the groups and lists, beside those chance gave them. */
export function seatPersonas(
  people: readonly DemoPerson[],
  groups: readonly DemoGroup[],
  lists: readonly DemoList[],
): void {
  const who = (role: DemoRole): DemoPerson => personaAmong(people, role);
  const home = groups[homeGroup];
  const homeLists = lists.filter(({ group }) => group === home);
  const otherLists = lists.filter(({ group, flavour }) => group !== home && !flavour.isPrivate);
  for (const role of ['animator', 'member', 'moderator', 'poster'] as const) join(home?.members, who(role));
  join(home?.animators, who('animator'));
  for (const list of [...homeLists, ...otherLists.slice(0, moderated)])
    join(list.moderators, who('moderator'));
  for (const list of homeLists) join(list.subscribers, who('animator'));
  const open = homeLists.filter(({ flavour }) => !flavour.isPrivate);
  for (const list of [...open, ...otherLists].slice(0, readByMember)) join(list.subscribers, who('member'));
  for (const list of [...open, ...otherLists].slice(0, readByPoster)) join(list.subscribers, who('poster'));
}

/** The person who plays that part. */
export function personaAmong(people: readonly DemoPerson[], role: DemoRole): DemoPerson {
  const { address } = PERSONAS[role];
  const person = people.find(({ addresses }) => addresses.includes(address));
  if (person === undefined) throw new Error(`no persona for ${role}`);
  return person;
}

function join(circle: DemoPerson[] | undefined, person: DemoPerson): void {
  if (circle !== undefined && !circle.includes(person)) circle.push(person);
}
