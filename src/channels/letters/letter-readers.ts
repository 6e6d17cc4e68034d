import type { LetterReaders } from '../../community/lists/letter-recipients.service.js';
import type { Letter } from './letter.entity.js';

/** Who a letter is for, as whoever finds its readers has to know it. */
export function readersOf(
  { id, audience, groupId }: Pick<Letter, 'id' | 'audience' | 'groupId'>,
  isGroupPrivate: boolean,
): LetterReaders {
  return { letterId: id, audience, groupId, isMembersOnly: isGroupPrivate };
}
