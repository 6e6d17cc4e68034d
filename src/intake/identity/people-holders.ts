import type { EntityManager } from 'typeorm';
import { PeopleInForumMail } from '../../channels/forums/people-in-forum-mail.service.js';
import { PeopleInForums } from '../../channels/forums/people-in-forums.service.js';
import { PeopleInForwarding } from '../../channels/forwarding/people-in-forwarding.service.js';
import { PeopleInLetters } from '../../channels/letters/people-in-letters.service.js';
import { PeopleInExceptional } from '../../channels/letters/people-in-exceptional.service.js';
import { PeopleInModeration } from '../../channels/moderation/people-in-moderation.service.js';
import { PeopleInPosts } from '../../channels/posting/people-in-posts.service.js';
import { PeopleInAdditions } from '../../community/additions/people-in-additions.service.js';
import { PeopleInAccounts } from '../../community/accounts/people-in-accounts.service.js';
import { PeopleInAudiences } from '../../community/audiences/people-in-audiences.service.js';
import { PeopleInDirectory } from '../../community/directory/people-in-directory.service.js';
import { PeopleInGroups } from '../../community/groups/people-in-groups.service.js';
import { PeopleInLists } from '../../community/lists/people-in-lists.service.js';
import { PeopleInStanding } from '../../community/standing/people-in-standing.service.js';
import { PeopleInJournal } from '../../foundation/journal/people-in-journal.service.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { PeopleInArchive } from '../../postoffice/archive/people-in-archive.service.js';
import { PeopleInDelivery } from '../../postoffice/delivery/people-in-delivery.service.js';
import { PeopleInLedger } from '../../postoffice/ledger/people-in-ledger.service.js';
import { PeopleInNotices } from '../../postoffice/notices/people-in-notices.service.js';
import { PeopleInSteering } from '../steering/people-in-steering.service.js';
import { PeopleInCommands } from '../reception/people-in-commands.service.js';

/**
 * Every room that keeps something about people, in the order they are called: moderation finds what waits by the
 * author that posts forget, and the directory comes last, for the others find their person in it.
 */
export const declaredHolders = [
  PeopleInCommands,
  PeopleInSteering,
  PeopleInModeration,
  PeopleInForums,
  PeopleInLetters,
  PeopleInExceptional,
  PeopleInForumMail,
  PeopleInForwarding,
  PeopleInPosts,
  PeopleInArchive,
  PeopleInDelivery,
  PeopleInLedger,
  PeopleInNotices,
  PeopleInAdditions,
  PeopleInAudiences,
  PeopleInLists,
  PeopleInGroups,
  PeopleInAccounts,
  PeopleInStanding,
  PeopleInJournal,
  PeopleInDirectory,
] as const;

/** All of them as one. */
export class PeopleHolders {
  constructor(private readonly holders: readonly PeopleHolder[]) {}

  async merge(manager: EntityManager, pair: PersonPair, now: Date): Promise<void> {
    for (const holder of this.holders) await holder.merge(manager, pair, now);
  }

  /** The person first, as a reader would. */
  async about(person: WholePerson): Promise<Section[]> {
    const sections: Section[] = [];
    for (const holder of this.holders.toReversed()) sections.push(...(await holder.about(person)));
    return sections;
  }

  async forget(manager: EntityManager, person: WholePerson, now: Date): Promise<void> {
    for (const holder of this.holders) await holder.forget(manager, person, now);
  }
}
