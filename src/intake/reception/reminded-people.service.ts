import { Injectable } from '@nestjs/common';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { ModeratorRhythmsService } from '../../channels/moderation/moderator-rhythms.service.js';
import type { RhythmChoice } from '../../channels/moderation/rhythm.js';
import { RequestsWaiting } from './requests-waiting.service.js';

/** People who are to hear of what waits: how to write to them, and when. */
@Injectable()
export class RemindedPeople {
  constructor(
    private readonly directory: DirectoryService,
    private readonly rhythms: ModeratorRhythmsService,
    private readonly requests: RequestsWaiting,
  ) {}

  rhythmOf(personId: string): Promise<RhythmChoice> {
    return this.rhythms.of(personId);
  }

  /** Null for somebody who left, or can't be written to. */
  async of(personId: string): Promise<{ readonly contact: Contact | null; readonly requests: number }> {
    const [[contact], requests] = await Promise.all([
      this.directory.contactsOf([personId]),
      this.requests.of(personId),
    ]);
    return { contact: contact ?? null, requests };
  }
}
