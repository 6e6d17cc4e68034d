import type { Advice, AdviceFacts, Announcement } from './advice/announcement.js';
import { roadOf, shareOf } from './advice/audience.js';
import { ranked } from './advice/ranking.js';
import { read } from './advice/reading.js';

export {
  type AddressedList,
  type Advice,
  type AdviceFacts,
  type AdviceReason,
  type Announcement,
  type AudienceFacts,
  type AuthorRole,
  type AdviceFigures,
  type LetterPlace,
  type NextCode,
  type NextStep,
  type Places,
  type Proposal,
  type ReasonCode,
  authorRoles,
} from './advice/announcement.js';
export { type ChannelKey, channelKeys, type Purpose } from './advice/purposes.js';

/**
 * Where an announcement is welcome. The same words and facts give the same advice, always; nothing is looked up and
 * nothing is kept.
 */
export function advise(announcement: Announcement, facts: AdviceFacts): Advice {
  const reading = read(announcement.subject, announcement.body, facts.today);
  const road = roadOf(announcement, facts.audience, facts.figures, reading);
  const { decision, channels } = ranked(announcement, facts, reading, road);
  const people = facts.audience.people ?? 0;
  return { decision, reach: { people, share: shareOf(facts.audience) }, channels };
}
