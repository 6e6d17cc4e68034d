import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Gathered } from '../../foundation/database/gathered.js';
import { preparedIn } from '../../foundation/database/prepared.js';
import { Remembered } from '../../foundation/remembered.js';
import { ModeratorRhythm } from './moderator-rhythm.entity.js';
import { type RhythmChoice, usualRhythm } from './rhythm.js';

/** Other nodes hear of a change within this time. */
const recentMs = 2_000;

/** When each moderator wants to hear of what waits. */
@Injectable()
export class ModeratorRhythmsService {
  private readonly asking = new Gathered<string, RhythmChoice>(chosenTogether);

  private readonly recent = new Remembered<RhythmChoice>(recentMs);

  constructor(private readonly dataSource: DataSource) {}

  of(personId: string, manager: EntityManager = this.dataSource.manager): Promise<RhythmChoice> {
    return this.asking.ask(manager, personId);
  }

  /** For a mail that leaves now: of a burst of them it is looked up once. */
  async ofRecent(personId: string): Promise<RhythmChoice> {
    return (await this.recent.get(personId, () => this.of(personId))) ?? usualRhythm;
  }

  /** A matter between oneself and one's mailbox: the journal keeps nothing of it. */
  async choose(personId: string, { rhythm, quietNights }: RhythmChoice): Promise<void> {
    await this.dataSource.manager.upsert(ModeratorRhythm, { personId, rhythm, quietNights }, ['personId']);
    this.recent.forget(personId);
  }
}

async function chosenTogether(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<readonly RhythmChoice[]> {
  const rows = await preparedIn<RhythmChoice & { personId: string }>(
    manager,
    'moderator-rhythms',
    `select person_id as "personId", rhythm, quiet_nights as "quietNights"
     from moderator_rhythm where person_id = any($1::uuid[])`,
    [personIds],
  );
  const chosen = new Map(
    rows.map(({ personId, rhythm, quietNights }) => [personId, { rhythm, quietNights }]),
  );
  return personIds.map(id => chosen.get(id) ?? usualRhythm);
}
