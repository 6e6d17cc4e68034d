import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { ForwardedMessage } from './forwarded-message.entity.js';
import { ForwardingService } from './forwarding.service.js';
import { LifetimeAddresses } from './lifetime-addresses.service.js';

const mostShown = 200;

export type ReleaseOutcome =
  | 'released'
  /** It waits no more, or never did. */
  | 'gone'
  /** They have no address left that it could go to. */
  | 'unreachable';

/** Spam that its reader wanted kept apart: it waits for them, and nothing is lost in silence. */
@Injectable()
export class HeldForwards {
  constructor(
    private readonly dataSource: DataSource,
    private readonly raws: RawStore,
    private readonly addresses: LifetimeAddresses,
    private readonly forwarding: ForwardingService,
    private readonly journal: JournalService,
  ) {}

  /** What waits for somebody, the newest first. */
  waiting(personId: string): Promise<ForwardedMessage[]> {
    return this.ofState(personId, 'held');
  }

  /** What their rule threw away of late, so that they can see whether it is right. */
  dropped(personId: string): Promise<ForwardedMessage[]> {
    return this.ofState(personId, 'dropped');
  }

  /** It goes on as it came, to where they read now. */
  async release(personId: string, id: string, actor: Actor, now: Date): Promise<ReleaseOutcome> {
    const held = await this.find(personId, id);
    const raw = held === null ? null : await this.raws.bytes(held.rawId);
    if (held === null || raw === null) return 'gone';
    const recipient = await this.addresses.recipient(held.local);
    if (recipient === null || recipient.targets.length === 0) return 'unreachable';
    return this.dataSource.transaction(async manager => {
      const locked = await manager.findOne(ForwardedMessage, {
        where: { id, personId, state: 'held' },
        lock: { mode: 'pessimistic_write' },
      });
      if (locked === null) return 'gone';
      const outboundId = await this.forwarding.sendKept(manager, recipient, { held: locked, raw }, now);
      await manager.update(ForwardedMessage, { id }, { state: 'released', outboundId });
      await this.record(manager, 'released', locked, actor, now);
      return 'released';
    });
  }

  /** @returns false when it waits no more */
  async discard(personId: string, id: string, actor: Actor, now: Date): Promise<boolean> {
    const held = await this.find(personId, id);
    if (held === null) return false;
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.update(
        ForwardedMessage,
        { id, personId, state: 'held' },
        { state: 'discarded', settledAt: now },
      );
      if (affected === 0) return false;
      await this.record(manager, 'discarded', held, actor, now);
      return true;
    });
  }

  private find(personId: string, id: string): Promise<ForwardedMessage | null> {
    return this.dataSource.manager.findOneBy(ForwardedMessage, { id, personId, state: 'held' });
  }

  private ofState(personId: string, state: 'held' | 'dropped'): Promise<ForwardedMessage[]> {
    return this.dataSource.manager.find(ForwardedMessage, {
      where: { personId, state },
      order: { receivedAt: 'DESC', id: 'ASC' },
      take: mostShown,
    });
  }

  private record(
    manager: EntityManager,
    what: 'released' | 'discarded',
    { id }: ForwardedMessage,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    return this.journal.record(manager, {
      at: now,
      actor,
      action: `lifetime-mail.${what}`,
      subjectKind: 'forwarded-message',
      subjectId: id,
    });
  }
}
