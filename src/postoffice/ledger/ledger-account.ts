import type { LedgerEntry } from './ledger-entry.entity.js';

/** What the ledger will say of a text on its way; who received it comes with the fan-out. */
export type LedgerAccount = Pick<
  LedgerEntry,
  | 'at'
  | 'clusterId'
  | 'textId'
  | 'author'
  | 'authorAddress'
  | 'road'
  | 'listId'
  | 'groupId'
  | 'isOwn'
  | 'isReply'
  | 'messageId'
  | 'postId'
>;

/** Words of those in charge of a group or list, on their way to somebody who came in: their entry was opened before. */
export interface WelcomeAccount {
  /** Names the entry: an addition, or the group or list whose own text it is. */
  readonly welcomeOf: string;
  /** The group or list. */
  readonly placeId: string;
  readonly groupId: string | null;
}

type Chosen = Pick<LedgerAccount, 'at' | 'author' | 'authorAddress' | 'road' | 'messageId'> &
  Partial<Pick<LedgerAccount, 'clusterId' | 'textId' | 'isReply'>>;

/** Of what people chose to receive, or the board signed: counted, and nobody is steered by it alone. */
export function chosenAccount(chosen: Chosen): LedgerAccount {
  const nothing = { clusterId: null, textId: null, listId: null, groupId: null, postId: null };
  return { ...nothing, isReply: false, ...chosen, isOwn: true };
}

/** The first 64 bits of a bearer's UUID as a signed number in decimal, as `bearer_number` gives it in SQL. */
export function bearerNumber(bearer: string): string {
  return BigInt.asIntN(64, BigInt(`0x${bearer.replaceAll('-', '').slice(0, 16)}`)).toString();
}
