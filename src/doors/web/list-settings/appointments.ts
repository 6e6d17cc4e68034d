import { Injectable } from '@nestjs/common';
import { type Contact, DirectoryService } from '../../../community/directory/directory.service.js';
import { MembersService } from '../../../community/groups/members.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { OwnersService } from '../../../community/lists/owners.service.js';
import { SubscriptionsService } from '../../../community/lists/subscriptions.service.js';
import type { ListInSight } from '../lists/list-sight.js';
import { isOperator, type Viewer } from '../session/viewer.js';
import type { PeopleView } from './people.page.js';

/** Who is in charge of a list, and who may be put in charge. */
@Injectable()
export class Appointments {
  constructor(
    private readonly directory: DirectoryService,
    private readonly members: MembersService,
    private readonly subscriptions: SubscriptionsService,
    private readonly owners: OwnersService,
    private readonly moderators: ModeratorsService,
  ) {}

  async on(seen: ListInSight): Promise<Omit<PeopleView, 'ownerAddress'>> {
    const { list, group } = seen;
    const [ownerIds, moderators, animatorIds] = await Promise.all([
      this.owners.ownersOf(list.id),
      this.moderators.rowsOf(list.id),
      group === null ? [] : this.members.animatorsOf(group.id),
    ]);
    const ids = [...ownerIds, ...animatorIds, ...moderators.map(({ personId }) => personId)];
    const contacts = new Map((await this.directory.contactsOf(ids)).map(one => [one.personId, one]));
    const known = (id: string): Contact[] => [contacts.get(id)].filter(one => one !== undefined);
    return {
      seen,
      owners: ownerIds.flatMap(known),
      animators: animatorIds.flatMap(known),
      moderators: moderators.flatMap(({ personId, mayDecide, isTold }) =>
        known(personId).map(contact => ({ ...contact, mayDecide, isTold })),
      ),
    };
  }

  /**
   * The person of this address, if those who run the list may know of them: a member of its group or one of its
   * subscribers. Else null, whether there is such a person or not: a page of settings is no way into the directory.
   */
  async appointable(viewer: Viewer, { list, group }: ListInSight, address: string): Promise<string | null> {
    const found = await this.directory.findByAddress(address);
    if (found === null) return null;
    const personId = found.person.id;
    if (isOperator(viewer)) return personId;
    const [subscription, standing] = await Promise.all([
      this.subscriptions.find(list.id, { personId }),
      group === null ? null : this.members.viewerOf(group.id, personId),
    ]);
    return subscription?.state === 'subscribed' || standing?.isMember ? personId : null;
  }
}
