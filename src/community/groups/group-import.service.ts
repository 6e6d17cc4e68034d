import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { chunksOf } from '../../foundation/chunks.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import type { GroupJoining, GroupKind } from './group.entity.js';
import type { GroupRole } from './group-member.entity.js';

/** A group ready to be written: its slug is valid and free. */
export interface GroupRecord {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description: string;
  readonly isAxApproved: boolean;
  readonly visibility: 'public' | 'private';
  readonly region: string;
  /** None with a tab: they are written as one text. */
  readonly subjects: readonly string[];
  readonly welcomeText: string;
  readonly joining: GroupJoining;
}

export interface MemberRecord {
  readonly groupId: string;
  readonly personId: string;
  readonly role: GroupRole;
  /** Absent: now. */
  readonly joinedAt?: Date;
}

const chunkSize = 20_000;

/** Groups by the hundred and members by the thousand, in the caller's transaction. */
@Injectable()
export class GroupImportService {
  constructor(private readonly journal: JournalService) {}

  async createMany(
    manager: EntityManager,
    groups: readonly GroupRecord[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    await manager.query(
      `insert into "group" (id, slug, name, kind, description, is_ax_approved, visibility, region, subjects,
                            welcome_text, joining, created_at)
       select id, slug, name, kind, description, is_ax_approved, visibility, region,
              coalesce(string_to_array(nullif(subjects, ''), E'\\t'), '{}'), welcome_text, joining, $12
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[], $7::text[],
                   $8::text[], $9::text[], $10::text[], $11::text[])
         as t (id, slug, name, kind, description, is_ax_approved, visibility, region, subjects, welcome_text, joining)`,
      [
        groups.map(({ id }) => id),
        groups.map(({ slug }) => slug),
        groups.map(({ name }) => name),
        groups.map(({ kind }) => kind),
        groups.map(({ description }) => description),
        groups.map(({ isAxApproved }) => isAxApproved),
        groups.map(({ visibility }) => visibility),
        groups.map(({ region }) => region),
        // Arrays of different lengths make no array of PostgreSQL.
        groups.map(({ subjects }) => subjects.join('\t')),
        groups.map(({ welcomeText }) => welcomeText),
        groups.map(({ joining }) => joining),
        now,
      ],
    );
    await this.record(manager, 'groups.imported', groups.length, actor, now);
  }

  /** Who is a member already keeps their role. */
  async addMembers(
    manager: EntityManager,
    members: readonly MemberRecord[],
    actor: Actor,
    now: Date,
  ): Promise<void> {
    for await (const chunk of chunksOf(members, chunkSize)) {
      await manager.query(
        `insert into group_member (group_id, person_id, role, joined_at)
         select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) on conflict do nothing`,
        [
          chunk.map(({ groupId }) => groupId),
          chunk.map(({ personId }) => personId),
          chunk.map(({ role }) => role),
          chunk.map(({ joinedAt }) => joinedAt ?? now),
        ],
      );
    }
    await this.record(manager, 'members.imported', members.length, actor, now);
  }

  private record(
    manager: EntityManager,
    action: string,
    count: number,
    actor: Actor,
    at: Date,
  ): Promise<void> {
    const subject = { subjectKind: 'group', subjectId: 'all' };
    return this.journal.record(manager, { at, actor, action, ...subject, values: { count } });
  }
}
