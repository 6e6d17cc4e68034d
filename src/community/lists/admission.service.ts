import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { ListHeaderPattern } from './list-header-pattern.entity.js';
import { ListSender } from './list-sender.entity.js';

export type SenderTreatment = ListSender['treatment'];

/** The addresses a list always refuses or accepts, and the headers it wants looked at. */
@Injectable()
export class AdmissionService {
  private readonly record = recordsAbout(this.journal, 'list');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Bans or always accepts an address, or with null does neither any more. */
  async treat(
    listId: string,
    text: string,
    treatment: SenderTreatment | null,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'changed' | 'bad-address' }> {
    const address = canonicalAddress(text);
    if (address === null) return { kind: 'bad-address' };
    await this.dataSource.transaction(manager =>
      this.treatIn(manager, listId, address, treatment, actor, now),
    );
    return { kind: 'changed' };
  }

  /** The same in the caller's transaction. @param address in canonical form */
  async treatIn(
    manager: EntityManager,
    listId: string,
    address: string,
    treatment: SenderTreatment | null,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const before = await manager.findOneBy(ListSender, { listId, address });
    if ((before?.treatment ?? null) === treatment) return;
    await (treatment === null
      ? manager.delete(ListSender, { listId, address })
      : manager.save(ListSender, { listId, address, treatment }));
    // The journal holds no address: its domain says enough to know again what was done.
    const domain = address.slice(address.lastIndexOf('@') + 1);
    const values = { treatment, before: before?.treatment ?? null, domain };
    await this.record(manager, 'list.sender-treated', listId, values, actor, now);
  }

  sendersOf(listId: string): Promise<ListSender[]> {
    return this.dataSource.manager.find(ListSender, { where: { listId }, order: { address: 'ASC' } });
  }

  /** @param glob with `*` and `?`, compared without regard to case */
  async addPattern(
    listId: string,
    { field, glob }: { readonly field: string; readonly glob: string },
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'added'; readonly id: string } | { readonly kind: 'bad-field' | 'bad-glob' }> {
    const name = field.trim().toLowerCase();
    if (!/^[a-z0-9-]{1,80}$/.test(name)) return { kind: 'bad-field' };
    if (!/^[^\p{Cc}]{1,200}$/u.test(glob)) return { kind: 'bad-glob' };
    return this.dataSource.transaction(async manager => {
      const { id } = await manager.save(manager.create(ListHeaderPattern, { listId, field: name, glob }));
      await this.record(
        manager,
        'list.pattern-added',
        listId,
        patternValues({ id, field: name, glob }),
        actor,
        now,
      );
      return { kind: 'added', id };
    });
  }

  async removePattern(
    listId: string,
    id: string,
    actor: Actor,
    now: Date,
  ): Promise<{ readonly kind: 'removed' | 'unknown-pattern' }> {
    return this.dataSource.transaction(async manager => {
      const pattern = await manager.findOneBy(ListHeaderPattern, { listId, id });
      if (pattern === null) return { kind: 'unknown-pattern' };
      await manager.delete(ListHeaderPattern, { listId, id });
      await this.record(manager, 'list.pattern-removed', listId, patternValues(pattern), actor, now);
      return { kind: 'removed' };
    });
  }

  patternsOf(listId: string): Promise<ListHeaderPattern[]> {
    return this.dataSource.manager.find(ListHeaderPattern, {
      where: { listId },
      order: { field: 'ASC', glob: 'ASC' },
    });
  }
}

/** A pattern that holds an address is named by its field alone: the journal holds none. */
function patternValues({ id, field, glob }: Pick<ListHeaderPattern, 'id' | 'field' | 'glob'>) {
  return { patternId: id, field, ...(glob.includes('@') ? {} : { glob }) };
}
