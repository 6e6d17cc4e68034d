import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { Person } from './person.entity.js';
import { SuppressionService } from './suppression.service.js';

/** People themselves, and their addresses. Called last: until then others find their person here. */
@Injectable()
export class PeopleInDirectory implements PeopleHolder {
  constructor(
    private readonly dataSource: DataSource,
    private readonly suppression: SuppressionService,
  ) {}

  /** Of a guest and somebody of the directory, the directory's name and promotion count, whichever is kept. */
  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    const { keptId, goneId } = pair;
    await manager.query(
      `update person kept set
         given_name = case when gone.is_registered and not kept.is_registered then gone.given_name else kept.given_name end,
         family_name = case when gone.is_registered and not kept.is_registered then gone.family_name else kept.family_name end,
         promotion = coalesce(kept.promotion, gone.promotion),
         is_registered = kept.is_registered or gone.is_registered,
         deceased_on = coalesce(kept.deceased_on, gone.deceased_on),
         created_at = least(kept.created_at, gone.created_at)
       from person gone where kept.id = $1 and gone.id = $2`,
      [keptId, goneId],
    );
    await manager.query(
      `update address set person_id = $1, is_preferred = is_preferred and not exists (
         select from address where person_id = $1 and is_preferred)
       where person_id = $2`,
      [keptId, goneId],
    );
    await manager.delete(Person, { id: goneId });
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [person, addresses, claims] = await Promise.all([
      this.dataSource.query(
        `select id, given_name, family_name, promotion, language, is_registered, created_at from person where id = $1`,
        [personId],
      ),
      this.dataSource.query(
        'select address, is_preferred, verified_at from address where person_id = $1 order by address',
        [personId],
      ),
      this.dataSource.query(
        'select address, created_at, expires_at, used_at from address_claim where person_id = $1 order by created_at',
        [personId],
      ),
    ]);
    return [
      { name: 'person', rows: person },
      { name: 'addresses', rows: addresses },
      { name: 'address-claims', rows: claims },
    ];
  }

  async forget(manager: EntityManager, { personId, addresses }: WholePerson, now: Date): Promise<void> {
    await this.suppression.suppress(manager, addresses, 'account-deleted', now);
    await manager.query('delete from address_claim where address = any($1::citext[])', [addresses]);
    await manager.delete(Person, { id: personId });
  }
}
