import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { canManageRoles } from '../../../community/accounts/role-permissions.js';
import { RoleService } from '../../../community/accounts/role.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { boardLinks } from './board-tabs.js';
import { plainRoles, rolesPage, type RolesView } from './roles.page.js';

class GrantRoleForm {
  @IsIn([...plainRoles, 'editor'])
  role = '';

  @IsOptional()
  @IsString()
  @MaxLength(60)
  letter = '';

  @IsString()
  @MaxLength(320)
  address = '';
}

class RevokeRoleForm {
  @IsUUID()
  personId: string;

  @IsString()
  @MaxLength(80)
  role: string;
}

/** Who holds which role. */
@Controller('board')
export class RolesController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly roles: RoleService,
  ) {}

  /** The first page of the board that its reader may open. */
  @Get()
  begin(@CurrentViewer() viewer: Viewer): Page | SeeOther {
    const [first] = boardLinks(viewer);
    return first === undefined ? closedPage(viewer) : new SeeOther(first.path);
  }

  @Get('roles')
  show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.page(viewer, { done });
  }

  @Post('roles')
  async grant(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canManageRoles(viewer)) return closedPage(viewer);
    const { form, wrong } = await submitted(GrantRoleForm, body);
    const kept = { role: textOf(form.role), letter: textOf(form.letter), address: textOf(form.address) };
    const known = wrong.has('address') ? null : await this.directory.findByAddress(kept.address);
    if (known === null) return this.page(viewer, { form: kept, wrong: { field: 'address', why: 'address' } });
    const role = kept.role === 'editor' ? `editor:${kept.letter.trim()}` : kept.role;
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const { kind } = await this.roles.grant(known.person.id, role, actor, new Date());
    if (kind === 'granted') return new SeeOther('/board/roles', 'granted');
    const isAboutThem = kind === 'already' || kind === 'own';
    const fault = isAboutThem
      ? ({ field: 'address', why: kind } as const)
      : ({ field: 'letter', why: 'letter' } as const);
    return this.page(viewer, { form: kept, wrong: fault });
  }

  @Post('roles/revocation')
  async revoke(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canManageRoles(viewer)) return closedPage(viewer);
    const { form, wrong } = await submitted(RevokeRoleForm, body);
    if (wrong.size > 0) return new SeeOther('/board/roles', 'not-granted');
    const actor = { kind: 'person', personId: viewer.personId } as const;
    const { kind } = await this.roles.revoke(form.personId, form.role, actor, new Date());
    if (kind === 'last-operator') return this.page(viewer, { isLastOperator: true });
    return new SeeOther('/board/roles', kind === 'revoked' ? 'revoked' : 'not-granted');
  }

  private async page(viewer: Viewer, view: Omit<RolesView, 'grants'>): Promise<Page> {
    if (!canManageRoles(viewer)) return closedPage(viewer);
    return rolesPage(viewer, { ...view, grants: await this.roles.allGrants() });
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
