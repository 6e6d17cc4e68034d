import { Delete, Get, Param, Post } from '@nestjs/common';
import { IsEmail, IsString, MaxLength } from 'class-validator';
import { canManageRoles } from '../../../../community/accounts/role-permissions.js';
import { RoleService } from '../../../../community/accounts/role.service.js';
import { DirectoryService } from '../../../../community/directory/directory.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { conflict, forbidden, invalid, notFound, Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

export class GrantAnswer {
  @Shown()
  personId: string;

  @Shown()
  name: string;

  @Shown({ about: 'ax, ethics, board, dpo, operator, or editor:LETTER.' })
  role: string;

  @Shown()
  grantedAt: Date;
}

export class GrantBody {
  @IsEmail({ allow_utf8_local_part: true })
  address: string;

  @IsString()
  @MaxLength(80)
  role: string;
}

/** Who holds which role; for the board and operators. */
@ApiController('roles')
export class ApiRolesController {
  constructor(
    private readonly roles: RoleService,
    private readonly directory: DirectoryService,
  ) {}

  @Get()
  @Operation({ summary: 'Who holds which role.', scope: 'read', answers: [GrantAnswer] })
  async all(@Called() { viewer }: ApiCall): Promise<Listing | Problem> {
    if (!canManageRoles(viewer)) return forbidden;
    const grants = await this.roles.allGrants();
    return new Listing(
      grants.map(grant => only(grant, 'personId', 'name', 'role', 'grantedAt')),
      null,
    );
  }

  @Post()
  @Operation({ summary: 'Grants a role.', scope: 'roles:write', takes: GrantBody, status: 204 })
  async grant(@Called() call: ApiCall): Promise<NoContent | Problem> {
    if (!canManageRoles(call.viewer)) return forbidden;
    const body = await call.read(GrantBody);
    if (body instanceof Problem) return body;
    const known = await this.directory.findByAddress(body.address);
    if (known === null) return invalid('address', 'nobody has it');
    const { kind } = await this.roles.grant(known.person.id, body.role, call.actor, call.now);
    if (kind === 'granted') return noContent;
    return kind === 'already' || kind === 'own' ? conflict(kind) : invalid('role', kind);
  }

  @Delete(':personId/:role')
  @Operation({ summary: 'Revokes a role.', scope: 'roles:write', status: 204 })
  async revoke(
    @Called() call: ApiCall,
    @Param() { personId, role }: { readonly personId: string; readonly role: string },
  ): Promise<NoContent | Problem> {
    if (!canManageRoles(call.viewer)) return forbidden;
    if (!isUuid(personId)) return notFound;
    const { kind } = await this.roles.revoke(personId, role, call.actor, call.now);
    if (kind === 'revoked') return noContent;
    return kind === 'last-operator' ? conflict(kind) : notFound;
  }
}
