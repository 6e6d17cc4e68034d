import type { Reason } from '../../channels/posting/decision.js';
import type { EchoFacts } from '../../channels/posting/posting-context.js';
import type { List } from '../../community/lists/list.entity.js';
import type { OutsideReach } from '../../postoffice/ledger/ledger-reach.service.js';
import type { JudgedBy, Recognised } from '../../postoffice/ledger/recognised.js';
import type { WordedFile } from '../../postoffice/ledger/wording.js';
import type { Figures } from './figures.js';

/** Where a message goes: a list, or a group whose newcomers are welcomed. */
export interface Place extends Pick<List, 'id' | 'groupId' | 'rule'> {
  /** Who gets it there, by their ids; everybody on the list when absent. */
  readonly readers?: readonly string[];
}

export function placeOfGroup(id: string): Place {
  return { id, groupId: id, rule: null };
}

/** A message as steering needs to know it. */
export interface Sighting {
  /** Canonical; empty when there is none. */
  readonly authorAddress: string;
  /** Nobody is charged with what somebody else writes in their name. */
  readonly isProven: boolean;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly htmlText: string;
  readonly files: readonly WordedFile[];
  /** Message-IDs that it says it answers. */
  readonly answers: readonly string[];
  /** The lists it is for. */
  readonly lists: readonly Place[];
  /** The list it leaves for these, which will not have it; null for what comes from nowhere. */
  readonly leaves: string | null;
  /** The people it is for outside lists, by their ids. */
  readonly outside: readonly string[];
  readonly at: Date;
}

/** What is known of a message before anything is decided about it. */
export interface Outlook {
  readonly recognised: Recognised;
  readonly authorId: string | null;
  /** Who says it, to the ledger: the author's id, or the bearer of their address. */
  readonly author: string;
  readonly isReply: boolean;
  /** Why it may not go to people outside lists; null where it may, or where it goes to none. */
  readonly outside: Reason | null;
  readonly judgedBy: JudgedBy;
  /** Of each list it is for. */
  readonly echoes: ReadonlyMap<string, EchoFacts>;
  readonly sighting: Sighting;
}

/**
 * Whose a list is: its group's; that of the people it names, when it follows a rule without a group, as a promotion's does;
 * null for the platform's own.
 */
export function circleOf({ id, groupId, rule }: Pick<List, 'id' | 'groupId' | 'rule'>): string | null {
  return groupId ?? (rule === null ? null : id);
}

/** More directory people than a message may name, or a text may reach, is an announcement. Null: go. */
export function outsideReason(
  reach: OutsideReach,
  inMessage: number,
  figures: Pick<Figures, 'peopleInMessage' | 'peopleByText' | 'peopleByAuthor' | 'textDays'>,
  word: EchoFacts['word'],
): Reason | null {
  if (word === 'held') return { code: 'campaign-held', values: {} };
  if (word === 'allowed') return null;
  const people = Math.max(inMessage, reach.sameMessage);
  if (people > figures.peopleInMessage) {
    return { code: 'many-people', values: { people, limit: figures.peopleInMessage } };
  }
  const { textDays: days, peopleByText: limit, peopleByAuthor: most } = figures;
  if (reach.sameText > limit) return { code: 'same-text', values: { people: reach.sameText, days, limit } };
  if (reach.fewWords > limit) return { code: 'few-words', values: { people: reach.fewWords, days, limit } };
  // However different each copy is made: words at random beside its own hide a text from every comparison.
  if (reach.anyText > most)
    return { code: 'many-texts', values: { people: reach.anyText, days, limit: most } };
  return null;
}
