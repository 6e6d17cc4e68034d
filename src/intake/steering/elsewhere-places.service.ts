import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import type { ElsewhereDraft, ElsewherePlace, ElsewhereWords } from './elsewhere-place.js';
import { ForumPlaces } from './forum-places.service.js';
import { LetterPlaces } from './letter-places.service.js';

/** Where somebody's text may go, and the drafts it becomes there: for a message that waits, and for an announcement. */
@Injectable()
export class ElsewherePlaces {
  constructor(
    private readonly roles: RoleService,
    private readonly forums: ForumPlaces,
    private readonly letters: LetterPlaces,
  ) {}

  /** Where the author may write, among what whoever hands over may write in too: nobody learns of a place by this. */
  async common(authorId: string, moderatorId: string | null): Promise<ElsewherePlace[]> {
    const theirs = await this.of(authorId);
    if (moderatorId === null || moderatorId === authorId) return theirs;
    const mine = new Set((await this.of(moderatorId)).map(({ id }) => id));
    return theirs.filter(({ id }) => mine.has(id));
  }

  /** Where an announcement of theirs may be carried: to the AX's editors as well. */
  async toCarry(personId: string): Promise<ElsewherePlace[]> {
    const [open, handed] = await Promise.all([this.of(personId), this.letters.handedOver(personId)]);
    return [...open, ...handed.filter(({ id }) => !open.some(place => place.id === id))];
  }

  /** Null where the author has one there that this would replace. */
  keepDraft(
    manager: EntityManager,
    place: ElsewherePlace,
    authorId: string,
    words: ElsewhereWords,
    now: Date,
  ): Promise<ElsewhereDraft | null> {
    return place.kind === 'forum'
      ? this.forums.keepDraft(manager, place, authorId, words, now)
      : this.letters.keepDraft(manager, place, authorId, words, now);
  }

  /** Where somebody may write. */
  private async of(personId: string): Promise<ElsewherePlace[]> {
    const roles = await this.roles.rolesOf(personId);
    const [forums, letters] = await Promise.all([
      this.forums.of(personId, roles),
      this.letters.of(personId, roles),
    ]);
    return [...forums, ...letters];
  }
}
