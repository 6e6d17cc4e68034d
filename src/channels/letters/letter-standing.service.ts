import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { Letter } from './letter.entity.js';
import type { LetterViewer } from './letter-permissions.js';

/** A group as somebody stands in it. */
interface Place {
  readonly isPrivate: boolean;
  /** Null: no member. */
  readonly role: string | null;
}

/** What somebody is in front of a letter, and who its editors are. */
@Injectable()
export class LetterStanding {
  constructor(
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly members: MembersService,
    private readonly roles: RoleService,
    private readonly standing: StandingService,
  ) {}

  /** @param roles as `accounts` gives them; asked for when absent */
  async viewerOf(
    letter: Pick<Letter, 'groupId'>,
    personId: string | null,
    roles?: readonly string[],
  ): Promise<LetterViewer> {
    const held = roles ?? (personId === null ? [] : await this.roles.rolesOf(personId));
    const viewerOf = await this.viewersOf([letter], personId, held);
    return viewerOf(letter);
  }

  /** The same of many letters, in a fixed number of round trips however many they are. */
  async viewersOf(
    letters: readonly Pick<Letter, 'groupId'>[],
    personId: string | null,
    roles: readonly string[],
  ): Promise<(letter: Pick<Letter, 'groupId'>) => LetterViewer> {
    const [person, places] = await Promise.all([
      personId === null ? null : this.directory.findById(personId),
      this.placesIn([...new Set(letters.flatMap(({ groupId }) => groupId ?? []))], personId),
    ]);
    const [isSignedIn, isRegistered] = [person !== null, person?.isRegistered ?? false];
    return ({ groupId }) => {
      const { role = null, isPrivate = groupId !== null } = places.get(groupId ?? '') ?? {};
      const isAnimator = groupId !== null && (role === 'animator' || roles.includes('operator'));
      const isGroupPrivate = isPrivate;
      return { isSignedIn, isRegistered, isMember: role !== null, isAnimator, roles, isGroupPrivate };
    };
  }

  /** Whether a measure in force keeps them from announcing anything. */
  async isSilenced(personId: string, now: Date): Promise<boolean> {
    return (await this.standing.measureOnPosting(personId, now)) === 'posting-suspended';
  }

  /** The people who decide on its proposals. */
  async editorsOf(
    { kind, slug, groupId }: Pick<Letter, 'kind' | 'slug' | 'groupId'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<string[]> {
    if (kind === 'group') return groupId === null ? [] : this.members.animatorsOf(groupId, manager);
    const own = await this.roles.holdersOf(`editor:${slug}`, manager);
    const ofTheAx = kind === 'ax' ? await this.roles.holdersOf('ax', manager) : [];
    return [...new Set([...own, ...ofTheAx])];
  }

  /** The same, as people to write to. */
  async editorContacts(
    letter: Pick<Letter, 'kind' | 'slug' | 'groupId'>,
    manager?: EntityManager,
  ): Promise<Contact[]> {
    return this.directory.contactsOf(await this.editorsOf(letter, manager), manager);
  }

  private async placesIn(groupIds: readonly string[], personId: string | null): Promise<Map<string, Place>> {
    if (groupIds.length === 0) return new Map();
    const rows: (Place & { readonly groupId: string })[] = await this.dataSource.query(
      `select g.id as "groupId", g.visibility <> 'public' as "isPrivate", m.role
       from "group" g left join group_member m on m.group_id = g.id and m.person_id = $2
       where g.id = any($1::uuid[])`,
      [groupIds, personId],
    );
    return new Map(rows.map(({ groupId, ...place }) => [groupId, place]));
  }

  /** Its group shows itself to nobody but its members; never so of a letter of none. */
  async isGroupPrivate(
    { groupId }: Pick<Letter, 'groupId'>,
    manager: EntityManager = this.dataSource.manager,
  ): Promise<boolean> {
    if (groupId === null) return false;
    const [row] = await manager.query<{ visibility: string }[]>(
      'select visibility from "group" where id = $1',
      [groupId],
    );
    return row?.visibility !== 'public';
  }
}
