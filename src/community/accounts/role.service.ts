import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { isRole, type Role } from './role.js';
import { RoleGrant } from './role-grant.entity.js';

export type RoleOutcome = {
  readonly kind: 'granted' | 'already' | 'revoked' | 'not-granted' | 'unknown-role';
};

/** Roles beyond groups and lists. */
@Injectable()
export class RoleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalService,
  ) {}

  async grant(personId: string, role: string, actor: Actor, now: Date): Promise<RoleOutcome> {
    if (!isRole(role)) return { kind: 'unknown-role' };
    return this.dataSource.transaction(async manager => {
      const rows: unknown[] = await manager.query(
        `insert into role_grant (person_id, role, granted_by, granted_at) values ($1, $2, $3, $4)
         on conflict do nothing returning id`,
        [personId, role, actorPersonId(actor), now],
      );
      if (rows.length === 0) return { kind: 'already' };
      await this.record(manager, 'role.granted', personId, role, actor, now);
      return { kind: 'granted' };
    });
  }

  async revoke(personId: string, role: string, actor: Actor, now: Date): Promise<RoleOutcome> {
    if (!isRole(role)) return { kind: 'unknown-role' };
    return this.dataSource.transaction(async manager => {
      const { affected } = await manager.delete(RoleGrant, { personId, role });
      if (!affected) return { kind: 'not-granted' };
      await this.record(manager, 'role.revoked', personId, role, actor, now);
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
  async holdersOf(role: Role): Promise<string[]> {
    const grants = await this.dataSource.manager.find(RoleGrant, {
      where: { role },
      order: { grantedAt: 'ASC' },
    });
    return grants.map(({ personId }) => personId);
  }

  private record(
    manager: EntityManager,
    action: string,
    personId: string,
    role: Role,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'person', subjectId: personId };
    return this.journal.record(manager, { at, actor, action, ...subject, values: { role } });
  }
}
