import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reason } from '../../channels/posting/decision.js';
import { echoVerdict } from '../../channels/posting/echo-verdict.js';
import { noEchoes } from '../../channels/posting/posting-context.js';
import { RoleService } from '../../community/accounts/role.service.js';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import type { LedgerAccount } from '../../postoffice/ledger/ledger-account.js';
import { circleOf, type Place } from './outlook.js';
import { SteeredPeople } from './steered-people.service.js';
import { SteeringService } from './steering.service.js';

/** What newcomers of a group or list read in their welcome mail, in the words of somebody in charge. */
export interface Welcome {
  readonly place: Place;
  readonly words: string;
  /** Who wrote them, or is taken to have. */
  readonly by: Actor;
}

/** These words are an announcement's; nothing was done. */
export interface SteeredWelcome {
  readonly kind: 'steered';
  readonly reason: Reason;
}

export interface WelcomeOutlook {
  /** Why these words may not go out with it; null where they may. */
  readonly steered: Reason | null;
  /** How they are counted, first of all in the transaction that sends them. */
  readonly count: (manager: EntityManager) => Promise<LedgerAccount>;
}

/** Looks at words that go out with welcome mails as at a post: the same text is one announcement by either road. */
@Injectable()
export class WelcomeWords {
  constructor(
    private readonly steering: SteeringService,
    private readonly people: SteeredPeople,
    private readonly directory: DirectoryService,
    private readonly roles: RoleService,
  ) {}

  async look({ place, words, by }: Welcome, at: Date): Promise<WelcomeOutlook> {
    const personId = actorPersonId(by);
    const [contact] = personId === null ? [] : await this.directory.contactsOf([personId]);
    const authorAddress = contact?.address ?? '';
    const messageId = `${randomUUID()}@welcome.invalid`;
    const outlook = await this.steering.look({
      authorAddress,
      isProven: true,
      messageId,
      subject: '',
      text: words,
      htmlText: '',
      files: [],
      answers: [],
      lists: [place],
      leaves: null,
      outside: [],
      at,
    });
    const isOwn = await this.isOwn(place, by);
    const verdict = echoVerdict(outlook.echoes.get(place.id) ?? noEchoes, isOwn);
    const { author } = outlook;
    const groupId = circleOf(place);
    return {
      steered: verdict.kind === 'steer' ? verdict.reason : null,
      count: async manager => {
        const { clusterId, textId } = await this.steering.sign(manager, outlook);
        const how = { road: 'welcome', listId: place.id, groupId, isOwn, isReply: false } as const;
        return { at, clusterId, textId, author, authorAddress, messageId, postId: null, ...how };
      },
    };
  }

  /**
   * The animator's own group; the platform's lists are its operators'. Whoever merely runs a list of another group brings
   * people in whom only that group's animators answer for.
   */
  private async isOwn({ groupId }: Place, by: Actor): Promise<boolean> {
    if (by.kind !== 'person') return groupId === null && by.kind === 'operator';
    if (groupId === null) return (await this.roles.rolesOf(by.personId)).includes('operator');
    return (await this.people.animatedBy(by.personId)).has(groupId);
  }
}
