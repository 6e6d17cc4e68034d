import type {
  Advice,
  AdviceFacts,
  AdviceReason,
  Announcement,
  AuthorRole,
  NextStep,
  Proposal,
} from './announcement.js';
import type { Road } from './audience.js';
import { shareOf } from './audience.js';
import { alarmOf } from './alarm.js';
import { nextSteps, targetOf } from './next-steps.js';
import { type ChannelKey, channelKeys } from './purposes.js';
import type { Reading } from './reading.js';
import type { Case, Points } from './points.js';
import { pointsOf } from './weighing.js';

const mostProposals = 5;
const leastPoints = 0.6;
/** Points at which a channel is as good as certain; the score climbs to 1 without reaching it. */
const certainty = 7;

/** The channels of an announcement, the best first. */
export function ranked(
  announcement: Announcement,
  facts: AdviceFacts,
  reading: Reading,
  road: Road,
): Pick<Advice, 'decision' | 'channels'> {
  const asked: Case = { announcement, facts, reading, road, alarm: alarmOf(announcement, reading, road) };
  const points = pointsOf(asked);
  const order = channelKeys
    .filter(channel => points.of(channel) >= leastPoints)
    .toSorted((a, b) => points.of(b) - points.of(a) || channelKeys.indexOf(a) - channelKeys.indexOf(b))
    .slice(0, mostProposals);
  const channels = order.map(channel => proposalOf(channel, points, asked));
  return { decision: decisionOf(order[0] ?? 'review', asked), channels };
}

/** The channel that a role answers for. */
const ownChannels: Readonly<Partial<Record<AuthorRole, ChannelKey>>> = {
  ax: 'ax-letter',
  editor: 'monthly-letter',
  board: 'exceptional',
};

/** What may go as it is goes; a person looks only at what raises an alarm. */
function decisionOf(first: ChannelKey, { road, announcement, facts, reading }: Case): Advice['decision'] {
  if (first === 'review') return 'review';
  // Who speaks by the channel that is theirs is inside their own responsibility, unless they named another road.
  const { lists, outsideLists } = facts.audience;
  const isElsewhere = lists.length > 0 || outsideLists > facts.figures.peopleInMessage;
  if (ownChannels[announcement.role] === first && !isElsewhere) return 'allow';
  if (road === 'mass') return 'steer';
  if (road !== 'unknown') return 'allow';
  if (first === 'direct') return 'allow';
  // Nobody said to whom: an animator's word about the group's life is taken for what it says it is.
  const isOwnLife =
    announcement.role === 'animator' && (first === 'group-list' || first === 'event-reminder');
  return isOwnLife && !reading.marks.has('to-everybody') ? 'allow' : 'steer';
}

const welcomeToo: AdviceReason = { code: 'welcome-too', values: {} };

function proposalOf(channel: ChannelKey, points: Points, asked: Case): Proposal {
  const given = [...points.reasons(channel), ...whyNotDirect(asked)];
  const reasons = given.length > 0 ? given : [welcomeToo];
  const next: readonly NextStep[] = nextSteps(channel, asked);
  const score = Math.round((1 - Math.exp(-points.of(channel) / certainty)) * 1_000) / 1_000;
  return { channel, score, reasons, target: targetOf(channel, asked.facts.places), next };
}

/** What keeps it from going as it is, beside every other road. */
function whyNotDirect({ road, facts: { audience, figures } }: Case): AdviceReason[] {
  if (road !== 'mass') return [];
  const share = Math.round(shareOf(audience) * 1_000) / 10;
  const lists = audience.lists.length;
  if (lists >= figures.lists) return [{ code: 'many-lists', values: { lists, most: figures.lists - 1 } }];
  if (lists > 1) return [{ code: 'wide-lists', values: { share, most: figures.listShare * 100 } }];
  return [
    { code: 'too-many', values: { people: audience.people ?? 0, share, most: figures.peopleInMessage } },
  ];
}
