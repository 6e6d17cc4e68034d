import { catalogue } from '../catalogue/catalogue.js';
import { AddressBook } from './address-book.js';
import { Crowd } from './crowd.js';
import { inventGroup, type DemoGroup } from './groups.js';
import { inventLists, type DemoList } from './lists.js';
import { inventPeople, type DemoPerson } from './people.js';
import { inventPosts, type DemoPost } from './posts.js';
import { Random } from './random.js';
import { seatPersonas } from './seats.js';

/** A whole fictional community, before any database knows of it. */
export interface DemoWorld {
  readonly people: readonly DemoPerson[];
  readonly groups: readonly DemoGroup[];
  readonly lists: readonly DemoList[];
  readonly posts: readonly DemoPost[];
}

/** The community the platform is made for; a demonstration of another size keeps its proportions. */
export const ordinaryPeople = 17_000;
const ordinaryPosts = 3_000;
const listsPerGroup = 5;
const seed = 1794;

/**
 * Invents a community of `peopleCount` as of `now`: the same one on every machine.
 * Below 17,000 people everything shrinks in proportion; above, groups only grow bigger.
 */
export function inventWorld(peopleCount: number, now: Date): DemoWorld {
  const random = new Random(seed);
  const book = new AddressBook(random);
  const scale = Math.min(1, peopleCount / ordinaryPeople);
  const groupCount = Math.max(12, Math.round(catalogue.length * scale));
  const people = inventPeople(peopleCount, now, book, random);
  const crowd = new Crowd(people);
  const groups = catalogue
    .slice(0, groupCount)
    .map(entry => inventGroup(entry, peopleCount / ordinaryPeople, crowd, random));
  const lists = inventLists(groupCount * listsPerGroup, groups, crowd, book, random);
  seatPersonas(people, groups, lists);
  const posts = inventPosts(Math.max(60, Math.round(ordinaryPosts * scale)), lists, now, random);
  return { people, groups, lists, posts };
}
