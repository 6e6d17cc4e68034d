import { Delete, Get, Param } from '@nestjs/common';
import { SessionService } from '../../../../community/accounts/session.service.js';
import { DirectoryService } from '../../../../community/directory/directory.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { only } from '../frame/only.js';
import { Operation } from '../frame/operation.js';
import { notFound, type Problem } from '../frame/problem.js';
import { Shown } from '../frame/shown.js';

export class AddressAnswer {
  @Shown()
  address: string;

  @Shown()
  isPreferred: boolean;
}

export class SessionAnswer {
  @Shown()
  id: string;

  @Shown()
  userAgent: string;

  @Shown()
  createdAt: Date;

  @Shown({ about: 'To the hour.' })
  lastSeenAt: Date;

  @Shown()
  expiresAt: Date;
}

/**
 * My addresses and browsers. Addresses change on the page alone: that could give an account away, and wants a sign-in
 * of the last hour, which no token is.
 */
@ApiController('me')
export class MeAccountController {
  constructor(
    private readonly directory: DirectoryService,
    private readonly sessions: SessionService,
  ) {}

  @Get('addresses')
  @Operation({ summary: 'My addresses, the preferred one first.', scope: 'read', answers: [AddressAnswer] })
  async addresses(@Called() { personId }: ApiCall): Promise<Listing> {
    const addresses = await this.directory.addressesOf(personId);
    return new Listing(
      addresses.map(address => only(address, 'address', 'isPreferred')),
      null,
    );
  }

  @Get('sessions')
  @Operation({
    summary: 'Where I am signed in, the last seen first.',
    scope: 'read',
    answers: [SessionAnswer],
  })
  async all(@Called() { personId, now }: ApiCall): Promise<Listing> {
    const sessions = await this.sessions.sessionsOf(personId, now);
    return new Listing(
      sessions.map(session => only(session, 'id', 'userAgent', 'createdAt', 'lastSeenAt', 'expiresAt')),
      null,
    );
  }

  @Delete('sessions/:sessionId')
  @Operation({ summary: 'Signs one browser of mine out.', scope: 'me:write', status: 204 })
  async end(@Called() call: ApiCall, @Param('sessionId') id: string): Promise<NoContent | Problem> {
    const isEnded = isUuid(id) && (await this.sessions.end(call.personId, id, call.actor, call.now));
    return isEnded ? noContent : notFound;
  }
}
