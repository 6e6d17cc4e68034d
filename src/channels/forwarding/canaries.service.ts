import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { Canary } from './canary.entity.js';
import type { LifetimeRecipient } from './lifetime-addresses.service.js';
import { lockNames, takenLocals } from './lifetime-addresses.service.js';
import { lifetimeLocal } from './local-name.js';

/** More would be a second directory. */
const mostCanaries = 200;

export type CanaryName = Pick<Canary, 'givenName' | 'familyName' | 'promotion'>;
export type CanaryOutcome = { readonly kind: 'made' | 'taken' | 'too-many' };

/** Addresses that nobody was given: who writes there took them from somewhere. */
@Injectable()
export class Canaries {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** @param local lower case, without detail */
  find(local: string): Promise<Canary | null> {
    return this.dataSource.manager.findOneBy(Canary, { local, endedAt: IsNull() });
  }

  /** As any other address looks to whoever writes to it. @param local lower case, without detail */
  async recipient(local: string): Promise<LifetimeRecipient | null> {
    const canary = await this.find(local);
    if (canary === null) return null;
    const { id: personId, givenName, familyName } = canary;
    const name = `${givenName} ${familyName}`;
    return {
      local,
      personId,
      name,
      language: 'fr',
      targets: [this.addressOf(canary)],
      spam: 'let',
      isCanary: true,
    };
  }

  /** The latest first. */
  all(): Promise<Canary[]> {
    return this.dataSource.manager.find(Canary, { order: { madeAt: 'DESC', id: 'ASC' } });
  }

  addressOf({ local }: Pick<Canary, 'local'>): string {
    return `${local}@${this.config.memberDomain}`;
  }

  /** `taken`: the address made of this name is, or was, somebody's; a number in it would give it away. */
  make(name: CanaryName, actor: Actor, now: Date): Promise<CanaryOutcome> {
    return this.dataSource.transaction(async (manager): Promise<CanaryOutcome> => {
      await lockNames(manager);
      const local = lifetimeLocal(name, 1);
      if ((await takenLocals(manager, [local])).size > 0) return { kind: 'taken' };
      if ((await manager.count(Canary)) >= mostCanaries) return { kind: 'too-many' };
      const { id } = await manager.save(
        manager.create(Canary, { ...name, local, madeBy: actorPersonId(actor), madeAt: now }),
      );
      await this.journal.record(manager, {
        at: now,
        actor,
        action: 'canary.made',
        subjectKind: 'canary',
        subjectId: id,
      });
      return { kind: 'made' };
    });
  }

  /** False when it was ended before. */
  end(id: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.update(Canary, { id, endedAt: IsNull() }, { endedAt: now });
      if (affected !== 1) return false;
      await this.journal.record(manager, {
        at: now,
        actor,
        action: 'canary.ended',
        subjectKind: 'canary',
        subjectId: id,
      });
      return true;
    });
  }
}
