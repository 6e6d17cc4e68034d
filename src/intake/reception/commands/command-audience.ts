import { Injectable } from '@nestjs/common';
import { RoleService } from '../../../community/accounts/role.service.js';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { canSeeQueue, canSeeRoster } from '../../../community/lists/list-permissions.js';
import type { List } from '../../../community/lists/list.entity.js';

/** More names make no readable mail; the page of subscribers has them all. */
const longestRoster = 500;

/** Who is on a list, for those who may know. */
@Injectable()
export class CommandAudience {
  constructor(
    private readonly audiences: AudiencesService,
    private readonly roles: RoleService,
  ) {}

  /** A line for each; null for somebody who may not know. Addresses are for those who run the list. */
  async rosterFor(list: List, personId: string | null): Promise<string[] | null> {
    const roles = personId === null ? [] : await this.roles.rolesOf(personId);
    const standing = await this.audiences.standingOf(personId, list, roles);
    if (!canSeeRoster(standing, list)) return null;
    const lines: string[] = [];
    for await (const { state, name, address, promotion } of this.audiences.rows(list)) {
      if (state === 'pending' || state === 'requested') continue;
      if (lines.length === longestRoster) return [...lines.toSorted(), '…'];
      const who = [name, promotion === null ? '' : `(X${promotion})`].filter(part => part !== '').join(' ');
      lines.push(canSeeQueue(standing) ? `${who} <${address}>`.trim() : who || '•');
    }
    return lines.toSorted((a, b) => a.localeCompare(b, 'fr'));
  }
}
