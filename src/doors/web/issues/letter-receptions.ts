import { Injectable } from '@nestjs/common';
import { readersOf } from '../../../channels/letters/letter-readers.js';
import { LetterRecipients } from '../../../community/lists/letter-recipients.service.js';
import { LetterSubscriptions } from '../../../community/lists/letter-subscriptions.service.js';
import type { LetterInSight } from '../letters/letter-sight.js';
import type { Reception } from './letter-choice.js';

type SeenLetter = Pick<LetterInSight, 'letter' | 'standing'>;

/** Which of some letters somebody gets. */
@Injectable()
export class LetterReceptions {
  constructor(
    private readonly recipients: LetterRecipients,
    private readonly choices: LetterSubscriptions,
  ) {}

  /** By letter id; all null for nobody. */
  async of(personId: string | null, seen: readonly SeenLetter[]): Promise<Map<string, Reception>> {
    if (personId === null) return new Map(seen.map(({ letter }) => [letter.id, null]));
    const readers = seen.map(({ letter, standing }) => readersOf(letter, standing.isGroupPrivate));
    const [audience, chosen] = await Promise.all([
      this.recipients.lettersFor(personId, readers),
      this.choices.choicesOf(personId),
    ]);
    return new Map(
      seen.map(({ letter: { id } }) => [id, receptionOf(chosen.get(id), audience.has(id))] as const),
    );
  }
}

function receptionOf(state: string | undefined, isOfAudience: boolean): Reception {
  if (state === 'left') return 'left';
  return state === 'subscribed' || isOfAudience ? 'receives' : 'receivesNot';
}
