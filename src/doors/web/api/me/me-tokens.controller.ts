import { Delete, Get, Param } from '@nestjs/common';
import { ApiTokenService } from '../../../../community/accounts/api-token.service.js';
import { isUuid } from '../../../../foundation/uuid.js';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Listing, type NoContent, noContent } from '../frame/answers.js';
import { Operation } from '../frame/operation.js';
import { notFound, type Problem } from '../frame/problem.js';
import { tokenAnswer, TokenAnswer } from './me-answers.js';

/** A token makes no token, or one that expires would make itself last for ever. */
@ApiController('me/tokens')
export class MeTokensController {
  constructor(private readonly tokens: ApiTokenService) {}

  @Get()
  @Operation({ summary: 'My tokens, the newest first.', scope: 'read', answers: [TokenAnswer] })
  async all(@Called() call: ApiCall): Promise<Listing> {
    const tokens = await this.tokens.tokensOf(call.personId, call.now);
    return new Listing(
      tokens.map(token => tokenAnswer(token)),
      null,
    );
  }

  @Delete(':tokenId')
  @Operation({ summary: 'Ends one of my tokens.', scope: 'me:write', status: 204 })
  async revoke(@Called() call: ApiCall, @Param('tokenId') tokenId: string): Promise<NoContent | Problem> {
    if (!isUuid(tokenId)) return notFound;
    const isEnded = await this.tokens.revoke(call.personId, tokenId, call.actor, call.now);
    return isEnded ? noContent : notFound;
  }
}
