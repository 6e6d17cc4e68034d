import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import { DirectoryService } from '../../community/directory/directory.service.js';
import { Person } from '../../community/directory/person.entity.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { PersonPair } from '../../foundation/people-holder.js';
import { AccountMail } from './account-mail.service.js';
import { MergeProposal } from './merge-proposal.entity.js';
import { PeopleHolders } from './people-holders.js';

export type MergeOutcome = { readonly kind: 'merged' | 'same' | 'unknown' };

/** A proposal with both people and how they can be told apart. */
export interface ShownProposal {
  readonly id: string;
  readonly proposedAt: Date;
  readonly people: readonly {
    readonly person: Person;
    readonly addresses: readonly string[];
  }[];
}

/** Two accounts of one person become one. */
@Injectable()
export class MergeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
    private readonly directory: DirectoryService,
    private readonly holders: PeopleHolders,
    private readonly mail: AccountMail,
  ) {}

  merge(pair: PersonPair, actor: Actor, now: Date): Promise<MergeOutcome> {
    return this.dataSource.transaction(manager => this.mergeIn(manager, pair, actor, now));
  }

  /** All owners in the caller's transaction: nobody ever sees half a merge. */
  async mergeIn(manager: EntityManager, pair: PersonPair, actor: Actor, now: Date): Promise<MergeOutcome> {
    if (pair.keptId === pair.goneId) return { kind: 'same' };
    // In one order, so that two merges of the same people don't wait for each other.
    const people = await manager.find(Person, {
      where: { id: In([pair.keptId, pair.goneId]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (people.length < 2) return { kind: 'unknown' };
    const goneAddress = await this.directory.preferredAddress(pair.goneId, manager);
    await this.holders.merge(manager, pair, now);
    await this.mail.changed(manager, pair.keptId, 'merged', goneAddress ?? '', now);
    const subject = { subjectKind: 'person', subjectId: pair.keptId };
    const values = { goneId: pair.goneId };
    await this.journal.record(manager, { at: now, actor, action: 'person.merged', ...subject, values });
    return { kind: 'merged' };
  }

  /** Asks the operators, once for each pair of accounts. */
  async propose(
    manager: EntityManager,
    { personId, otherId }: { readonly personId: string; readonly otherId: string },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const rows: unknown[] = await manager.query(
      `insert into merge_proposal (person_id, other_id, proposed_at)
       select $1, $2, $3 where not exists (select from merge_proposal where person_id = $2 and other_id = $1)
       on conflict do nothing returning id`,
      [personId, otherId, now],
    );
    if (rows.length === 0) return;
    const subject = { subjectKind: 'person', subjectId: personId };
    const values = { otherId };
    await this.journal.record(manager, { at: now, actor, action: 'merge.proposed', ...subject, values });
  }

  /** The oldest first, a hundred at most. */
  async proposals(): Promise<ShownProposal[]> {
    const rows = await this.dataSource.manager.find(MergeProposal, {
      order: { proposedAt: 'ASC' },
      take: 100,
    });
    return Promise.all(rows.map(row => this.shown(row)));
  }

  /** What a proposal is about; null once it was decided. */
  async proposal(id: string): Promise<ShownProposal | null> {
    const row = await this.dataSource.manager.findOneBy(MergeProposal, { id });
    return row && this.shown(row);
  }

  /** They are two people after all. */
  async dismiss(id: string, actor: Actor, now: Date): Promise<boolean> {
    return this.dataSource.transaction(async manager => {
      const proposal = await manager.findOne(MergeProposal, {
        where: { id },
        lock: { mode: 'pessimistic_write' },
      });
      if (proposal === null) return false;
      await manager.delete(MergeProposal, { id });
      const subject = { subjectKind: 'person', subjectId: proposal.personId };
      const values = { otherId: proposal.otherId };
      await this.journal.record(manager, { at: now, actor, action: 'merge.dismissed', ...subject, values });
      return true;
    });
  }

  private async shown({ id, proposedAt, personId, otherId }: MergeProposal): Promise<ShownProposal> {
    const people = await Promise.all([personId, otherId].map(one => this.described(one)));
    return { id, proposedAt, people: people.flatMap(one => one ?? []) };
  }

  private async described(personId: string): Promise<ShownProposal['people'][number] | null> {
    const [person, addresses] = await Promise.all([
      this.directory.findById(personId),
      this.directory.addressesOf(personId),
    ]);
    return person && { person, addresses: addresses.map(({ address }) => address) };
  }
}
