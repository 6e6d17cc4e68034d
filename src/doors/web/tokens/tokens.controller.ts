import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTokenService } from '../../../community/accounts/api-token.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { TokenForm } from './token.form.js';
import { tokenMadePage, tokensPage, type TokensView } from './tokens.page.js';

/** A person's own API tokens. A token makes no token: only its person does, here. */
@Controller('me/tokens')
export class TokensController {
  constructor(private readonly tokens: ApiTokenService) {}

  @Get()
  show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    return this.page(viewer, { done });
  }

  @Post()
  async make(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const { form, wrong } = await submitted(TokenForm, body);
    if (wrong.size > 0) return this.page(viewer, { form, wrong });
    const { personId } = viewer;
    const wanted = { personId, name: form.name, scopes: form.scope, days: form.days };
    const outcome = await this.tokens.create(wanted, { kind: 'person', personId }, new Date());
    if (outcome.kind === 'created') return tokenMadePage(viewer, outcome.secret);
    if (outcome.kind === 'too-many') return this.page(viewer, { form, isTooMany: true });
    const field = { 'name-missing': 'name', 'bad-scopes': 'scope', 'bad-days': 'days' }[outcome.kind];
    return this.page(viewer, { form, wrong: new Set([field]) });
  }

  @Post(':tokenId/revocation')
  async revoke(@CurrentViewer() viewer: Viewer, @Param('tokenId') tokenId: string): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const actor = { kind: 'person', personId } as const;
    const isEnded = isUuid(tokenId) && (await this.tokens.revoke(personId, tokenId, actor, new Date()));
    return new SeeOther('/me/tokens', isEnded ? 'revoked' : 'not-there');
  }

  private async page(viewer: Viewer, view: Omit<TokensView, 'tokens'>): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const tokens = await this.tokens.tokensOf(viewer.personId, new Date());
    return tokensPage(viewer, { ...view, tokens });
  }
}
