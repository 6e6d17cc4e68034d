import { Controller, Get, Param, Post } from '@nestjs/common';
import { LettersService } from '../../../channels/letters/letters.service.js';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import type { LetterSubscription } from '../../../community/lists/letter-subscription.entity.js';
import { LetterSubscriptions } from '../../../community/lists/letter-subscriptions.service.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { decodeUuidToken } from '../../../foundation/mail/token.js';
import { ProvenByItsAddress } from '../form/csrf.guard.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import { backPage, deadLeavePage, leaveLetterPage, leftLetterPage } from './leave.page.js';

/** Leaving a letter from the link that every copy carries, and coming back by the same. */
@Controller('unsubscribe/letter/:token')
export class LeaveLetterController {
  constructor(
    private readonly secret: SiteSecret,
    private readonly letters: LettersService,
    private readonly choices: LetterSubscriptions,
  ) {}

  /** Asks: mail scanners follow links, so a GET does nothing. */
  @Get()
  async ask(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const found = await this.found(token);
    if (found === null) return deadLeavePage(viewer);
    const { letter, subscription } = found;
    return subscription.state === 'left'
      ? leftLetterPage(viewer, { letter, token, wasGone: true })
      : leaveLetterPage(viewer, { letter, token });
  }

  /**
   * The page's button, and the mail program's own (RFC 8058 §3.2): one answer for both, without redirect, however
   * often. No cookie comes with the latter, so the token in the address is the whole proof.
   */
  @Post()
  @ProvenByItsAddress()
  async leave(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const found = await this.found(token);
    if (found === null) return deadLeavePage(viewer);
    const { letter, subscription } = found;
    const outcome = await this.choices.leaveBy(subscription, linkActor(viewer), new Date());
    return leftLetterPage(viewer, { letter, token, wasGone: outcome === 'already' });
  }

  @Post('return')
  async comeBack(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const found = await this.found(token);
    if (found === null) return deadLeavePage(viewer);
    await this.choices.returnBy(found.subscription, linkActor(viewer), new Date());
    return backPage(viewer, found.letter);
  }

  private async found(
    token: string,
  ): Promise<{ readonly letter: Letter; readonly subscription: LetterSubscription } | null> {
    const id = decodeUuidToken('letter', token, this.secret.key);
    const subscription = id === null ? null : await this.choices.findById(id);
    const letter = subscription && (await this.letters.findById(subscription.letterId));
    return subscription && letter ? { letter, subscription } : null;
  }
}
