import { Controller, Get, Logger, NotFoundException, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OidcLinks, type ProvenIdentity } from '../../../community/accounts/oidc-links.service.js';
import { OidcService } from '../../../community/accounts/oidc.service.js';
import { ownPath } from '../../../community/accounts/return-path.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { SessionDoor } from '../session/session-door.js';
import type { Viewer } from '../session/viewer.js';
import { oidcTroublePage } from './oidc.page.js';
import { suspendedPage } from './sign-in.page.js';

/**
 * Signing in with another site's account. Both addresses are GETs, as the protocol has it: the first changes nothing,
 * the second acts only for the browser that asked, once, with the provider's word.
 */
@Controller('sign-in/oidc')
export class OidcController {
  private readonly logger = new Logger(OidcController.name);

  constructor(
    private readonly oidc: OidcService,
    private readonly links: OidcLinks,
    private readonly standing: StandingService,
    private readonly door: SessionDoor,
  ) {}

  @Get()
  async begin(
    @CurrentViewer() viewer: Viewer,
    @Query('returnTo') returnTo: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    if (!viewer.offersSingleSignOn) throw new NotFoundException();
    try {
      const { url, attempt } = await this.oidc.begin();
      const path = typeof returnTo === 'string' ? ownPath(returnTo) : null;
      this.door.carry(response, { ...attempt, returnTo: path }, new Date());
      return new SeeOther(url);
    } catch (error) {
      this.logger.warn({ error }, 'the provider of single sign-on cannot be reached');
      return oidcTroublePage(viewer, 'unreachable');
    }
  }

  @Get('callback')
  async finish(
    @CurrentViewer() viewer: Viewer,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    if (!viewer.offersSingleSignOn) throw new NotFoundException();
    const now = new Date();
    const attempt = this.door.carried(request, response, now);
    if (attempt === null) return oidcTroublePage(viewer, 'failed');
    const { search } = new URL(request.originalUrl, 'http://here.invalid');
    const outcome = await this.oidc.finish(attempt, search);
    if (outcome.kind === 'failed') {
      this.logger.warn({ error: outcome.error }, 'a single sign-on failed');
      return oidcTroublePage(viewer, 'failed');
    }
    return this.enter(viewer, outcome.identity, attempt.returnTo, request, response, now);
  }

  private async enter(
    viewer: Viewer,
    identity: ProvenIdentity,
    returnTo: string | null,
    request: Request,
    response: Response,
    now: Date,
  ): Promise<Page | SeeOther> {
    const found = await this.links.personOf(identity, now);
    if (found.kind !== 'known') return oidcTroublePage(viewer, found.kind, identity.address ?? '');
    if (await this.standing.isAccessSuspended(found.personId, now)) return suspendedPage(viewer);
    await this.door.enter(found.personId, request, response, now);
    return new SeeOther(returnTo ?? '/');
  }
}
