import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { giveColumn, giveRows } from '../../foundation/database/give-rows.js';
import type { PeopleHolder, PersonPair, Section, WholePerson } from '../../foundation/people-holder.js';
import { ApiToken } from './api-token.entity.js';
import { Session } from './session.entity.js';
import { SignInLink } from './sign-in-link.entity.js';

/** What accounts keep of a person: sessions, roles, who they are elsewhere. */
@Injectable()
export class PeopleInAccounts implements PeopleHolder {
  constructor(private readonly dataSource: DataSource) {}

  /** Sessions and tokens of both end: what they were allowed to do has changed. */
  async merge(manager: EntityManager, pair: PersonPair): Promise<void> {
    for (const personId of [pair.keptId, pair.goneId]) {
      await manager.delete(Session, { personId });
      await manager.delete(SignInLink, { personId });
      await manager.delete(ApiToken, { personId });
    }
    await giveRows(manager, { table: 'role_grant', key: ['role'] }, pair);
    await giveColumn(manager, 'role_grant', 'granted_by', pair);
    await giveColumn(manager, 'oidc_link', 'person_id', pair);
    await giveRows(manager, { table: 'feed_token', key: [] }, pair);
    const blend = 'people = kept.people + gone.people';
    await giveRows(manager, { table: 'directory_view', key: ['since'], blend }, pair);
  }

  async about({ personId }: WholePerson): Promise<Section[]> {
    const [sessions, roles, links, tokens, feeds, views] = await Promise.all([
      this.dataSource.query(
        `select created_at, last_seen_at, expires_at, user_agent from session where person_id = $1 order by created_at`,
        [personId],
      ),
      this.dataSource.query(
        'select role, granted_at from role_grant where person_id = $1 order by granted_at',
        [personId],
      ),
      this.dataSource.query('select issuer, subject, linked_at from oidc_link where person_id = $1', [
        personId,
      ]),
      this.dataSource.query(
        `select name, scopes, created_at, last_used_at, expires_at from api_token where person_id = $1
         order by created_at`,
        [personId],
      ),
      this.dataSource.query('select made_at from feed_token where person_id = $1', [personId]),
      this.dataSource.query('select since, people from directory_view where person_id = $1 order by since', [
        personId,
      ]),
    ]);
    return [
      { name: 'sessions', rows: sessions },
      { name: 'roles', rows: roles },
      { name: 'single-sign-on', rows: links },
      { name: 'tokens', rows: tokens },
      { name: 'feed-addresses', rows: feeds },
      { name: 'directory-views', rows: views },
    ];
  }

  /** The rest goes with the person. */
  async forget(manager: EntityManager, { personId }: WholePerson): Promise<void> {
    await manager.query('update role_grant set granted_by = null where granted_by = $1', [personId]);
  }
}
