import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import { type Contact, DirectoryService } from '../directory/directory.service.js';
import { AnimatorChoicesService } from './animator-choices.service.js';
import { Group } from './group.entity.js';
import {
  leftNotice,
  refusedNotice,
  removedNotice,
  requestArrivedNotice,
  requestWaitsNotice,
  welcomeNotice,
} from './group-notices.js';

/** What a group tells people by mail, in the transaction of what happened. */
@Injectable()
export class GroupMailService {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly choices: AnimatorChoicesService,
    private readonly notices: NoticesService,
  ) {}

  /** Tells the requester that it waits, and those who run the group and want to know that it is there. */
  async requestArrived(
    manager: EntityManager,
    group: Group,
    personId: string,
    reason: string,
    now: Date,
  ): Promise<void> {
    const { publicUrl } = this.config;
    await this.tell(manager, personId, to => requestWaitsNotice(to, group, reason, publicUrl), now);
    const name = (await this.directory.namesOf([personId], manager)).get(personId) ?? '';
    const told = await this.choices.toldOfRequests(group.id, manager);
    const animators = await this.directory.contactsOf(told, manager);
    for (const animator of animators) {
      await this.notices.send(manager, requestArrivedNotice(animator, group, name, reason, publicUrl), now);
    }
  }

  /** @param answer null for who joined at once. */
  welcome(
    manager: EntityManager,
    group: Group,
    personId: string,
    answer: string | null,
    now: Date,
  ): Promise<void> {
    return this.tell(
      manager,
      personId,
      to => welcomeNotice(to, group, answer, this.config.publicUrl, now),
      now,
    );
  }

  /** @param reason of those who run the group, in their words; may be empty */
  async removed(
    manager: EntityManager,
    groupId: string,
    personId: string,
    reason: string,
    now: Date,
  ): Promise<void> {
    const group = await manager.findOneByOrFail(Group, { id: groupId });
    await this.tell(manager, personId, to => removedNotice(to, group, reason), now);
  }

  refused(manager: EntityManager, group: Group, personId: string, answer: string, now: Date): Promise<void> {
    return this.tell(manager, personId, to => refusedNotice(to, group, answer, this.config.publicUrl), now);
  }

  async goodbye(
    manager: EntityManager,
    groupId: string,
    personId: string,
    refuses: boolean,
    now: Date,
  ): Promise<void> {
    const group = await manager.findOneByOrFail(Group, { id: groupId });
    await this.tell(manager, personId, to => leftNotice(to, group, refuses), now);
  }

  private async tell(
    manager: EntityManager,
    personId: string,
    noticeTo: (contact: Contact) => Notice,
    now: Date,
  ): Promise<void> {
    const [contact] = await this.directory.contactsOf([personId], manager);
    if (contact !== undefined) await this.notices.send(manager, noticeTo(contact), now);
  }
}
