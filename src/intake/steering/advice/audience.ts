import type { Announcement, AdviceFigures, AudienceFacts } from './announcement.js';
import type { Reading } from './reading.js';

/** By which road an announcement would go to its people, and whether that road carries it. */
export type Road =
  /** To so few that it is a matter between them. */
  | 'few'
  /** To the group the author runs. */
  | 'own-group'
  /** To one list or two: these lists' own affair. */
  | 'list'
  /** To who is concerned by an event, from its animator. */
  | 'event'
  /** To more than any road but a channel carries. */
  | 'mass'
  /** Nobody said to whom; the text may. */
  | 'unknown';

/** A hypothetical reach beyond the directory is of a community of the ordinary size. */
const ordinaryDirectory = 17_000;
/** As no list may cover more without the board, no group's public is larger. */
const widestOwnPublic = 0.25;

export function roadOf(
  asked: Announcement,
  facts: AudienceFacts,
  figures: AdviceFigures,
  reading: Reading,
): Road {
  // To few by name is between them, whatever group they met in.
  const isByName = facts.outsideLists > 0 && facts.lists.length === 0 && facts.people === facts.outsideLists;
  if (isByName && facts.outsideLists <= figures.peopleInMessage && !facts.isOfEvent) return 'few';
  const isInGroup = facts.lists.length > 0 || facts.group !== null || facts.isOfEvent;
  if (!isInGroup) return withoutGroup(facts, figures);
  const foreign = facts.lists.filter(({ isOfGroup }) => !isOfGroup);
  const isOwn = facts.group !== null && foreign.length === 0;
  if (asked.role === 'animator' && isOwn) return isWhole(facts, reading) ? 'mass' : 'own-group';
  if (facts.outsideLists > figures.peopleInMessage || isAcrossGroups(facts, figures, asked.role))
    return 'mass';
  if (facts.lists.length > 0 || facts.group !== null) return isWide(facts) ? 'mass' : 'list';
  if (asked.role === 'animator') return isWide(facts) ? 'mass' : 'event';
  return withoutGroup(facts, figures);
}

/** Of the directory, from 0 to 1. */
export function shareOf({ people, directory }: Pick<AudienceFacts, 'people' | 'directory'>): number {
  if (people === null || people === 0) return 0;
  const whole = people > directory ? Math.max(directory, ordinaryDirectory) : directory;
  return Math.min(1, people / whole);
}

function withoutGroup({ people, outsideLists }: AudienceFacts, { peopleInMessage }: AdviceFigures): Road {
  if (people === null || people === 0) return 'unknown';
  return Math.max(people, outsideLists) <= peopleInMessage ? 'few' : 'mass';
}

/**
 * More than any list may cover without the board. Lists and groups that are there were looked at when they were made:
 * what goes to one of them is its own affair, however large.
 */
function isWide(facts: AudienceFacts): boolean {
  return facts.isSupposed && shareOf(facts) > Math.max(widestOwnPublic, facts.groupShare);
}

/** An animator's public is never the whole community, whatever the question calls it. */
function isWhole(facts: AudienceFacts, { marks }: Reading): boolean {
  if (isWide(facts)) return true;
  return facts.lists.length === 0 && facts.people === null && (marks.get('to-everybody')?.score ?? 0) >= 3;
}

/** The same text on lists of several groups; an animator's own groups alone are exempt. */
function isAcrossGroups(facts: AudienceFacts, figures: AdviceFigures, role: Announcement['role']): boolean {
  if (role === 'animator' && facts.lists.every(({ isOfGroup }) => isOfGroup)) return false;
  if (new Set(facts.lists.map(({ group }) => group)).size < 2) return false;
  const isFew = (facts.people ?? 0) <= figures.peopleInMessage;
  return facts.lists.length >= figures.lists || (!isFew && shareOf(facts) > figures.listShare);
}
