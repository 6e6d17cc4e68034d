import { Injectable } from '@nestjs/common';
import { LetterRecipients } from '../../community/lists/letter-recipients.service.js';
import type { Letter } from './letter.entity.js';
import { LetterStanding } from './letter-standing.service.js';
import { readersOf } from './letter-readers.js';

/** How many a letter reaches now. */
@Injectable()
export class LetterReadership {
  constructor(
    private readonly standing: LetterStanding,
    private readonly recipients: LetterRecipients,
  ) {}

  async count(letter: Letter, now: Date): Promise<number> {
    const { isGroupPrivate } = await this.standing.viewerOf(letter, null, []);
    return this.recipients.count(readersOf(letter, isGroupPrivate), now);
  }
}
