import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { RoleService } from '../../community/accounts/role.service.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { MembersService } from '../../community/groups/members.service.js';
import { StandingService } from '../../community/standing/standing.service.js';
import type { Letter } from './letter.entity.js';
import type { LetterViewer } from './letter-permissions.js';

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
    const { groupId } = letter;
    const [person, place, isGroupPrivate] = await Promise.all([
      personId === null ? null : this.directory.findById(personId),
      groupId === null ? null : this.members.viewerOf(groupId, personId, held),
      this.isGroupPrivate(letter),
    ]);
    return {
      isSignedIn: person !== null,
      isRegistered: person?.isRegistered ?? false,
      isMember: place?.isMember ?? false,
      isAnimator: place !== null && (place.isAnimator || held.includes('operator')),
      roles: held,
      isGroupPrivate,
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
