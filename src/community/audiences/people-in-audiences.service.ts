import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';

/** What coverage requests keep of who asked and who signed. */
@Injectable()
export class PeopleInAudiences implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** One person signs once: of two verdicts on one request the kept account's stays. */
  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    await giveColumn(manager, 'coverage_request', 'asked_by', pair);
    await giveRows(manager, { table: 'coverage_signature', key: ['request_id'] }, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [requests, signatures] = await Promise.all([
      this.dataSource.query(
        `select l.name as list, r.reason, r.covered, r.directory, r.state, r.asked_at, r.closed_at
         from coverage_request r join list l on l.id = r.list_id where r.asked_by = $1 order by r.asked_at`,
        [personId],
      ),
      this.dataSource.query(
        `select l.name as list, s.verdict, s.reason, s.signed_at
         from coverage_signature s join coverage_request r on r.id = s.request_id join list l on l.id = r.list_id
         where s.person_id = $1 order by s.signed_at`,
        [personId],
      ),
    ]);
    return [
      { name: 'coverage-requests', rows: requests },
      { name: 'coverage-signatures', rows: signatures },
    ];
  }

  /** A signature is somebody's: it goes with them, and an open request needs another one. */
  async forget(manager: EntityManager, { personId }: WholePerson): Promise<void> {
    await manager.query('delete from coverage_signature where person_id = $1', [personId]);
  }
}
