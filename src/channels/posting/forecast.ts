import type { Decision } from './decision.js';
import { judge } from './judge.js';
import { newcomerPosts } from './policies.js';
import {
  type AuthorFacts,
  type ListFacts,
  type MessageFacts,
  noEchoes,
  type PostingContext,
} from './posting-context.js';

/** Whom a list's settings are tried on, from the farthest to the nearest. */
export const sampleNames = ['stranger', 'known', 'newcomer', 'subscriber', 'animator'] as const;
export type SampleName = (typeof sampleNames)[number];

export interface Forecast {
  readonly who: SampleName;
  readonly decision: Decision;
}

/** What becomes of an ordinary message from each kind of author, by the rules themselves. */
export function forecast(list: ListFacts, now: Date): Forecast[] {
  return sampleNames.map(who => ({
    who,
    decision: judge({
      now,
      list,
      author: { ...anybody, ...samples[who] },
      message: ordinary,
      echoes: noEchoes,
    }),
  }));
}

const anybody: AuthorFacts = {
  address: 'somebody@somewhere.invalid',
  identity: 'proven',
  isInDirectory: false,
  isAnimator: false,
  isModerator: false,
  subscription: null,
  measure: 'none',
  isBanned: false,
  isAlwaysAccepted: false,
};

const samples: Readonly<Record<SampleName, Partial<AuthorFacts>>> = {
  stranger: {},
  known: { isInDirectory: true },
  newcomer: { isInDirectory: true, subscription: { isModerated: false, distributedPosts: 0 } },
  subscriber: { isInDirectory: true, subscription: { isModerated: false, distributedPosts: newcomerPosts } },
  animator: { isInDirectory: true, isAnimator: true },
};

/** A few lines that no rule has anything against. */
const ordinary: MessageFacts = {
  ...aTrial({ bytes: 4_000, attachments: [] }),
  envelopeSender: anybody.address,
  from: [{ name: '', address: anybody.address }],
};

/** A message that exists only to be asked about: its words are nobody's, its size and attachments are what counts. */
export function aTrial({
  bytes,
  attachments,
}: {
  readonly bytes: number;
  readonly attachments: NonNullable<PostingContext['message']['body']>['attachments'];
}): MessageFacts {
  return {
    bytes,
    envelopeSender: null,
    subject: 'Sortie du dimanche',
    header: [],
    from: [],
    fromFieldCount: 1,
    namedRecipientCount: 1,
    namesList: true,
    body: { text: 'Rendez-vous à neuf heures devant le pavillon.', attachments },
    unreadable: null,
  };
}
