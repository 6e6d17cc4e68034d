import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, MoreThan } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { addressHash } from '../directory/address-hash.js';
import { KeptMeasure } from './kept-measure.entity.js';
import { Measure, type MeasureKind } from './measure.entity.js';
import { type PostingMeasure, strongestOnPosting } from './posting-measure.js';

export interface NewMeasure {
  readonly personId: string;
  readonly kind: MeasureKind;
  readonly reason: string;
  readonly until: Date;
}

export type OpenMeasureOutcome =
  | { readonly kind: 'opened'; readonly measure: Measure }
  | { readonly kind: 'reason-missing' | 'already-over' };

export type LiftMeasureOutcome =
  { readonly kind: 'lifted'; readonly count: number } | { readonly kind: 'none-in-force' };

interface AddressQuestion {
  readonly addresses: readonly string[];
  readonly now: Date;
}

/** The measures on a person: every door asks here. */
@Injectable()
export class StandingService {
  private readonly asking = new Gathered<AddressQuestion, MeasureKind[]>(kindsOnAddresses);

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async measureOnPosting(personId: string, now: Date): Promise<PostingMeasure> {
    return strongestOnPosting(await this.kindsInForce(personId, now));
  }

  /** Whether the person may not sign in, nor stay signed in. */
  async isAccessSuspended(personId: string, now: Date): Promise<boolean> {
    return (await this.kindsInForce(personId, now)).includes('access-suspended');
  }

  /** Ids of everybody who may not sign in. */
  async accessSuspended(now: Date): Promise<string[]> {
    const rows: { personId: string }[] = await this.dataSource.query(
      `select person_id as "personId" from measure
       where kind = 'access-suspended' and lifted_at is null and opened_at <= $1 and $1 < until
       union
       select a.person_id from kept_measure k
       join address a on k.address_hash = sha256(convert_to(lower(a.address::text), 'UTF8'))
       where k.kind = 'access-suspended' and k.opened_at <= $1 and $1 < k.until`,
      [now],
    );
    return rows.map(({ personId }) => personId);
  }

  /** What measures kept of people who left us do to posts from these addresses, in canonical form. */
  async measureOnAddresses(addresses: readonly string[], now: Date): Promise<PostingMeasure> {
    return strongestOnPosting(await this.asking.ask(this.dataSource.manager, { addresses, now }));
  }

  /** The latest opened first. */
  inForce(personId: string, now: Date): Promise<Measure[]> {
    return this.dataSource
      .createQueryBuilder(Measure, 'measure')
      .where('measure.personId = :personId and measure.liftedAt is null', { personId })
      .andWhere('measure.openedAt <= :now and measure.until > :now', { now })
      .orderBy('measure.openedAt', 'DESC')
      .getMany();
  }

  /** Opens a measure from `now`; an unknown person is an error. Measures add up, the strongest counts. */
  open(measure: NewMeasure, actor: Actor, now: Date): Promise<OpenMeasureOutcome> {
    return this.dataSource.transaction(manager => this.openIn(manager, measure, actor, now));
  }

  /** The same in the caller's transaction: who suspends access ends sessions in it (`intake/identity`). */
  async openIn(
    manager: EntityManager,
    { personId, kind, reason, until }: NewMeasure,
    actor: Actor,
    now: Date,
  ): Promise<OpenMeasureOutcome> {
    if (reason.trim() === '') return { kind: 'reason-missing' };
    if (until <= now) return { kind: 'already-over' };
    const openedBy = actorPersonId(actor);
    const measure = manager.create(Measure, { personId, kind, reason: reason.trim(), until, openedBy });
    await manager.save(Object.assign(measure, { openedAt: now, liftedBy: null, liftedAt: null }));
    await this.record(manager, 'measure.opened', measure, actor, now);
    return { kind: 'opened', measure };
  }

  /**
   * On a bare address, known by its hash: it holds on whoever bears it, registered later or not. Who opened it and why
   * is kept by the caller.
   */
  async openOnHashIn(
    manager: EntityManager,
    measure: Pick<KeptMeasure, 'addressHash' | 'kind' | 'reason' | 'until'>,
    now: Date,
  ): Promise<void> {
    await manager.insert(KeptMeasure, { ...measure, openedAt: now });
  }

  /** Ends the one measure that was opened then, before its time: on the person, and wherever it was kept of them. */
  async endIn(
    manager: EntityManager,
    { personId, kind, openedAt }: Pick<Measure, 'kind' | 'openedAt'> & { readonly personId: string | null },
    actor: Actor,
    now: Date,
  ): Promise<void> {
    const held = personId === null ? null : await manager.findOneBy(Measure, { personId, kind, openedAt });
    if (held?.isInForce(now) === true) {
      await manager.save(Object.assign(held, { liftedBy: actorPersonId(actor), liftedAt: now }));
      await this.record(manager, 'measure.lifted', held, actor, now);
    }
    await manager.update(KeptMeasure, { kind, openedAt, until: MoreThan(now) }, { until: now });
  }

  /** Ends every measure of one kind on a person before its time. */
  async lift(
    { personId, kind }: { readonly personId: string; readonly kind: MeasureKind },
    actor: Actor,
    now: Date,
  ): Promise<LiftMeasureOutcome> {
    return this.dataSource.transaction(async manager => {
      const measures = await manager.find(Measure, {
        where: { personId, kind },
        lock: { mode: 'pessimistic_write' },
      });
      const lifted = measures.filter(measure => measure.isInForce(now));
      for (const measure of lifted) {
        Object.assign(measure, { liftedBy: actorPersonId(actor), liftedAt: now });
        await this.record(manager, 'measure.lifted', measure, actor, now);
      }
      await manager.save(lifted);
      return lifted.length > 0 ? { kind: 'lifted', count: lifted.length } : { kind: 'none-in-force' };
    });
  }

  /** Measures kept of an account that was deleted hold on whoever has its address now: the same person, back. */
  private async kindsInForce(personId: string, now: Date): Promise<MeasureKind[]> {
    const rows: { kind: MeasureKind }[] = await this.dataSource.query(
      `select kind from measure
       where person_id = $1 and lifted_at is null and opened_at <= $2 and $2 < until
       union all
       select k.kind from address a
       join kept_measure k on k.address_hash = sha256(convert_to(lower(a.address::text), 'UTF8'))
       where a.person_id = $1 and k.opened_at <= $2 and $2 < k.until`,
      [personId, now],
    );
    return rows.map(({ kind }) => kind);
  }

  /** The reason stays in the measure: it is a sentence, and may name somebody. */
  private record(
    manager: EntityManager,
    action: string,
    measure: Measure,
    actor: Actor,
    now: Date,
  ): Promise<void> {
    return this.journal.record(manager, {
      at: now,
      actor,
      action,
      subjectKind: 'person',
      subjectId: measure.personId,
      values: { measureId: measure.id, kind: measure.kind, until: measure.until.toISOString() },
    });
  }
}

/** Kept of people who left us, in force on each one's addresses. */
async function kindsOnAddresses(
  manager: EntityManager,
  asked: readonly AddressQuestion[],
): Promise<MeasureKind[][]> {
  const rows = asked.flatMap(({ addresses, now }, place) =>
    addresses.map(address => ({ place, hash: addressHash(address), now })),
  );
  const found = await preparedIn<{ place: number; kind: MeasureKind }>(
    manager,
    'kept-measures',
    `select place, kind from unnest($1::int[], $2::bytea[], $3::timestamptz[]) as asked (place, hash, at)
     join kept_measure on address_hash = hash and opened_at <= at and at < until`,
    [rows.map(({ place }) => place), rows.map(({ hash }) => hash), rows.map(({ now }) => now)],
  );
  return asked.map((_question, at) => found.filter(({ place }) => place === at).map(({ kind }) => kind));
}
