import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { recordsAbout } from '../../foundation/journal/records-about.js';
import { isRole, type Role } from './role.js';
import { RoleGrant } from './role-grant.entity.js';

export type RoleOutcome = {
  readonly kind: 'granted' | 'already' | 'revoked' | 'not-granted' | 'unknown-role' | 'last-operator' | 'own';
};

/** A role with who gave it to whom, and when. */
export interface ShownGrant {
  readonly personId: string;
  readonly name: string;
  /** The preferred one; empty for somebody without any. */
  readonly address: string;
  readonly role: Role;
  /** Null for the command line, or somebody who is gone. */
  readonly grantedByName: string | null;
  readonly grantedAt: Date;
}

/** Roles beyond groups and lists. */
@Injectable()
export class RoleService {
  private readonly record = recordsAbout(this.journal, 'person');

  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  /** Nobody gives themself a role: power over the whole site grows by two people, never by one. */
  async grant(personId: string, role: string, actor: Actor, now: Date): Promise<RoleOutcome> {
    if (!isRole(role)) return { kind: 'unknown-role' };
    if (actorPersonId(actor) === personId) return { kind: 'own' };
    return this.dataSource.transaction(async manager => {
      const rows: unknown[] = await manager.query(
        `insert into role_grant (person_id, role, granted_by, granted_at) values ($1, $2, $3, $4)
         on conflict do nothing returning id`,
        [personId, role, actorPersonId(actor), now],
      );
      if (rows.length === 0) return { kind: 'already' };
      await this.record(manager, 'role.granted', personId, { role }, actor, now);
      return { kind: 'granted' };
    });
  }

  /** The last operator stays one: without any, nobody could grant the role on a page again. */
  async revoke(personId: string, role: string, actor: Actor, now: Date): Promise<RoleOutcome> {
    if (!isRole(role)) return { kind: 'unknown-role' };
    return this.dataSource.transaction(async manager => {
      if (role === 'operator' && (await this.isLastOperator(manager, personId)))
        return { kind: 'last-operator' };
      const { affected } = await manager.delete(RoleGrant, { personId, role });
      if (!affected) return { kind: 'not-granted' };
      await this.record(manager, 'role.revoked', personId, { role }, actor, now);
      return { kind: 'revoked' };
    });
  }

  async rolesOf(personId: string): Promise<Role[]> {
    const grants = await this.dataSource.manager.find(RoleGrant, {
      where: { personId },
      order: { role: 'ASC' },
    });
    return grants.map(({ role }) => role).filter(role => isRole(role));
  }

  /** Ids of the people who hold a role. */
  async holdersOf(role: Role, manager = this.dataSource.manager): Promise<string[]> {
    const grants = await manager.find(RoleGrant, {
      where: { role },
      order: { grantedAt: 'ASC' },
    });
    return grants.map(({ personId }) => personId);
  }

  /** Everybody who holds a role, by role and name. */
  allGrants(): Promise<ShownGrant[]> {
    return this.dataSource.query(
      `select g.person_id as "personId", trim(p.given_name || ' ' || p.family_name) as name,
              coalesce(a.address::text, '') as address, g.role, g.granted_at as "grantedAt",
              trim(by.given_name || ' ' || by.family_name) as "grantedByName"
       from role_grant g join person p on p.id = g.person_id
       left join address a on a.person_id = g.person_id and a.is_preferred
       left join person by on by.id = g.granted_by
       order by g.role, p.family_name, p.given_name, p.id`,
    );
  }

  /** Whether nobody else is an operator; asked by one at a time until the transaction ends. */
  async isLastOperator(manager: EntityManager, personId: string): Promise<boolean> {
    const operators: { personId: string }[] = await manager.query(
      `select person_id as "personId" from role_grant where role = 'operator' order by id
       ${manager.queryRunner?.isTransactionActive ? 'for update' : ''}`,
    );
    return operators.length === 1 && operators[0]?.personId === personId;
  }
}
