import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import type { Group } from '../groups/group.entity.js';
import { JoinMailService } from '../groups/join-mail.service.js';
import { JoiningLimits } from './joining-limits.service.js';

export interface Stranger {
  /** As they wrote it. */
  readonly address: string;
  readonly name: string;
  readonly language: Language;
  readonly reason: string;
  /** Address of the client. */
  readonly network: string | null;
}

export type StrangerAskOutcome = {
  readonly kind: 'confirmation-sent' | 'invalid-address' | 'reason-missing' | 'limited';
};

/** Somebody without an account wants to join a group: their mailbox is asked first. */
@Injectable()
export class StrangerJoining {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly limits: JoiningLimits,
    private readonly mail: JoinMailService,
  ) {}

  /** The same outcome for the address of a member, of a stranger, and of nobody: nothing is looked up. */
  async ask(group: Group, stranger: Stranger, now: Date): Promise<StrangerAskOutcome> {
    const address = canonicalAddress(stranger.address.trim());
    // A group must not write to the lists of this house.
    if (address === null || address.endsWith(`@${this.config.mailDomain}`))
      return { kind: 'invalid-address' };
    if (group.joining === 'asked' && stranger.reason.trim() === '') return { kind: 'reason-missing' };
    return this.dataSource.transaction(manager => this.send(manager, group, address, stranger, now));
  }

  private async send(
    manager: EntityManager,
    group: Group,
    address: string,
    { name, language, reason, network }: Stranger,
    now: Date,
  ): Promise<StrangerAskOutcome> {
    if (!(await this.limits.admits(manager, network, now))) return { kind: 'limited' };
    const wish = { groupId: group.id, address, name: name.trim(), language, reason: reason.trim() };
    await this.mail.send(manager, group, wish, now);
    return { kind: 'confirmation-sent' };
  }
}
