import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { ownPath } from '../../../community/accounts/return-path.js';
import { SignInService } from '../../../community/accounts/sign-in.service.js';
import { StandingService } from '../../../community/standing/standing.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { SessionDoor } from '../session/session-door.js';
import type { Viewer } from '../session/viewer.js';
import { SignInMail } from './sign-in-mail.js';
import { deadLinkPage, enterPage, linkSentPage, signInPage, suspendedPage } from './sign-in.page.js';

class SignInForm {
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(320)
  address: string;

  @IsOptional()
  @IsString()
  returnTo: string | null = null;
}

/** Signing in by a link in a mail. */
@Controller('sign-in')
export class SignInController {
  constructor(
    private readonly mail: SignInMail,
    private readonly links: SignInService,
    private readonly standing: StandingService,
    private readonly door: SessionDoor,
  ) {}

  @Get()
  form(@CurrentViewer() viewer: Viewer, @Query('returnTo') returnTo: unknown): Page {
    return signInPage(viewer, { returnTo: typeof returnTo === 'string' ? ownPath(returnTo) : null });
  }

  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page> {
    const { form, wrong } = await submitted(SignInForm, body);
    const returnTo = wrong.has('returnTo') ? null : ownPath(form.returnTo);
    if (wrong.has('address')) {
      return signInPage(viewer, {
        returnTo,
        address: typeof form.address === 'string' ? form.address : '',
        isWrong: true,
      });
    }
    // Only once the answer has left: the time it takes must not tell whether the address is somebody's.
    response.once('close', () => this.mail.sendLinkSoon(form.address, returnTo, new Date()));
    return linkSentPage(viewer);
  }

  @Get(':token')
  async look(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const link = await this.links.peek(token, new Date());
    return link.kind === 'valid' ? enterPage(viewer, token) : deadLinkPage(viewer, link.kind);
  }

  @Post(':token')
  async enter(
    @CurrentViewer() viewer: Viewer,
    @Param('token') token: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    const now = new Date();
    const link = await this.links.peek(token, now);
    if (link.kind === 'valid' && (await this.standing.isAccessSuspended(link.personId, now))) {
      return suspendedPage(viewer);
    }
    const outcome = await this.links.redeem(token, now, this.door.browserOf(request));
    if (outcome.kind !== 'signed-in') return deadLinkPage(viewer, outcome.kind);
    this.door.give(response, outcome.sessionToken);
    return new SeeOther(outcome.returnTo ?? '/');
  }
}
