import { Injectable } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { HeldItems } from '../../../channels/moderation/held-items.service.js';
import type { ModeratorNotice } from '../../../channels/moderation/moderator-notice.entity.js';
import type { Arrival } from '../arrival.js';
import { DecisionRights } from '../decision-rights.service.js';
import type { AnswerSubject, AnswerWriter } from '../plan.js';
import { isProvenAnswer } from './answer-proof.js';

/** Looks up, before the transaction, what an answer is about and whom it comes from. */
@Injectable()
export class AnswerFacts {
  constructor(
    private readonly items: HeldItems,
    private readonly lists: ListsService,
    private readonly directory: DirectoryService,
    private readonly rights: DecisionRights,
  ) {}

  /** Null when the message or its list is gone. */
  async subject({ heldMessageId, personId }: ModeratorNotice): Promise<AnswerSubject | null> {
    const held = await this.items.held(heldMessageId);
    const list = held && (await this.lists.findById(held.listId));
    if (held === null || list === null) return null;
    const [addressee] = await this.directory.contactsOf([personId]);
    return { held, list, addressee: addressee ?? null };
  }

  async writer(
    { personId }: ModeratorNotice,
    arrival: Arrival,
    list: List | null,
    answersTo: string,
  ): Promise<AnswerWriter> {
    const person = (await this.directory.findByAddress(arrival.authorAddress))?.person ?? null;
    const isProven = isProvenAnswer(arrival, answersTo);
    const reader = {
      address: arrival.authorAddress,
      name: person?.name ?? arrival.author.name,
      language: person?.language ?? list?.language ?? 'fr',
    };
    if (person?.id === personId) return { kind: 'addressee', isProven, reader };
    const isModerator =
      person !== null &&
      list !== null &&
      (await this.rights.mayDecide({ kind: 'person', personId: person.id }, list.id, arrival.at));
    return { kind: isModerator ? 'moderator' : 'other', isProven, reader };
  }
}
