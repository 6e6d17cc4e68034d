import { lineCount } from '../../../channels/letters/article-lines.js';
import type { LetterPlace, NextStep, Places } from './announcement.js';
import type { Case } from './points.js';
import type { ChannelKey } from './purposes.js';

/** Signs that are counted as they would be printed; of what follows, the length tells enough. */
const mostCounted = 3_000;

/** Where a channel is on this site. */
export function targetOf(channel: ChannelKey, places: Places): string | null {
  switch (channel) {
    case 'group-list':
      return places.groupList;
    case 'forum-ads':
      return places.ads;
    case 'forum-discussion':
      return places.discussion;
    case 'monthly-letter':
      return places.letter?.slug ?? null;
    case 'ax-letter':
      return places.axLetter?.slug ?? null;
    case 'direct':
    case 'event-reminder':
    case 'exceptional':
    case 'review':
      return null;
  }
}

/** What a channel asks of who takes it, and when it would appear. */
export function nextSteps(
  channel: ChannelKey,
  { announcement, facts: { places }, reading, road }: Case,
): NextStep[] {
  const own = stepsOf(channel, places, reading.text, road === 'mass' || road === 'unknown');
  const needsMember =
    announcement.role === 'external' && !['direct', 'review'].includes(channel) && road !== 'list';
  return needsMember ? [{ code: 'ask-member', values: {} }, ...own] : own;
}

function stepsOf(channel: ChannelKey, places: Places, text: string, isSteered: boolean): NextStep[] {
  switch (channel) {
    case 'monthly-letter':
      return letterSteps(places.letter, text);
    case 'ax-letter':
      return [{ code: 'ax-editors', values: {} }, ...letterSteps(places.axLetter, text)];
    case 'forum-ads':
      return [{ code: 'ad-category', values: {} }];
    case 'forum-discussion':
      return [{ code: 'discussion-title', values: {} }];
    case 'group-list':
      if (!isSteered) return [];
      return [
        places.groupList === null
          ? { code: 'choose-list', values: {} }
          : { code: 'group-moderators', values: { list: places.groupList } },
      ];
    case 'event-reminder':
      return [{ code: 'event-subset', values: {} }];
    case 'exceptional':
      return [{ code: 'two-signatures', values: {} }];
    case 'review':
      return [{ code: 'ethics-look', values: {} }];
    case 'direct':
      return [];
  }
}

function letterSteps(letter: LetterPlace | null, text: string): NextStep[] {
  if (letter === null) return [];
  const { maxLines, lineWidth, closesOn, leavesOn } = letter;
  const uncounted = Math.ceil(Math.max(0, text.length - mostCounted) / lineWidth);
  const tooMany = lineCount(text.slice(0, mostCounted), lineWidth) + uncounted - maxLines;
  const shorten: NextStep[] =
    tooMany > 0 ? [{ code: 'shorten', values: { lines: tooMany, most: maxLines } }] : [];
  return [...shorten, { code: 'letter-date', values: { closesOn, leavesOn } }];
}
