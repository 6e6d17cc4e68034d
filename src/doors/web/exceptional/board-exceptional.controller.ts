import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { IsIn, IsString } from 'class-validator';
import { exceptionalText } from '../../../channels/letters/exceptional-mail.js';
import { canSendExceptionally } from '../../../channels/letters/exceptional-permissions.js';
import type { ExceptionalSend } from '../../../channels/letters/exceptional-send.entity.js';
import { exceptionalSentences } from '../../../channels/letters/exceptional-sentences.js';
import { ExceptionalSending } from '../../../channels/letters/exceptional-sending.service.js';
import { ExceptionalSends } from '../../../channels/letters/exceptional-sends.service.js';
import { sendingState } from '../../../channels/letters/sending-estimate.js';
import { WholeDirectory } from '../../../community/audiences/whole-directory.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import type { Language } from '../../../foundation/i18n/language.js';
import { isUuid } from '../../../foundation/uuid.js';
import { LetterCopies } from '../../../postoffice/delivery/letter-copies.service.js';
import { errorPage } from '../error/error.page.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import type { ProgressView } from '../sending/progress-part.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { boardExceptionalPage, proposalPage } from './board-exceptional.page.js';
import { signersOf } from './register.controller.js';

class ExceptionalForm {
  @IsString()
  subject = '';

  @IsString()
  text = '';

  @IsString()
  reason = '';

  @IsIn(['fr', 'en'])
  language: Language = 'fr';
}

/** The board's own pages of the exceptional send. */
@Controller('board/exceptional')
export class BoardExceptionalController {
  constructor(
    private readonly config: Config,
    private readonly sends: ExceptionalSends,
    private readonly everybody: WholeDirectory,
    private readonly directory: DirectoryService,
    private readonly copies: LetterCopies,
    private readonly sending: ExceptionalSending,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (!canSendExceptionally(viewer.roles)) return closedPage(viewer);
    return boardExceptionalPage(viewer, { ...(await this.desk()), done });
  }

  @Post()
  async propose(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canSendExceptionally(viewer.roles)) return closedPage(viewer);
    const { form, wrong } = await submitted(ExceptionalForm, body);
    const text = (field: 'subject' | 'text' | 'reason'): string => (wrong.has(field) ? '' : form[field]);
    const language = wrong.has('language') ? viewer.language : form.language;
    const draft = { subject: text('subject'), text: text('text'), reason: text('reason'), language };
    const outcome = await this.sends.propose(draft, viewer.personId, new Date());
    if (outcome.kind === 'not-board') return closedPage(viewer);
    if (outcome.kind === 'proposed') return new SeeOther(`/board/exceptional/${outcome.send.id}`, 'proposed');
    const { faults } = outcome;
    return boardExceptionalPage(viewer, { ...(await this.desk()), done: null, form: draft, faults });
  }

  @Get(':id')
  async proposal(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    if (!canSendExceptionally(viewer.roles)) return closedPage(viewer);
    const send = isUuid(id) ? await this.sends.byId(id) : null;
    if (send === null || send.beforeVigie) return errorPage(viewer, 404);
    const now = new Date();
    const [names, reach, nextOn, progress] = await Promise.all([
      this.directory.namesOf(signersOf([send])),
      this.everybody.count(now),
      this.sends.nextOn(now),
      this.progress(send, now),
    ]);
    const { mailDomain, publicUrl } = this.config;
    const facts = {
      mailDomain,
      publicUrl,
      proposerName: names.get(send.proposedBy ?? '') ?? null,
      // Before somebody signs, the reader of the preview is who would.
      signerName: names.get(send.signedBy ?? '') ?? viewer.person?.name ?? null,
      messageId: '',
      now,
    };
    const from = `${exceptionalSentences[send.language].from} <${siteAddress(this.config, 'contact')}>`;
    const text = exceptionalText(send, facts);
    return proposalPage(viewer, { send, names, text, from, reach, nextOn, progress, done });
  }

  @Post(':id/signature')
  async sign(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canSendExceptionally(viewer.roles)) return closedPage(viewer);
    if (!isUuid(id)) return errorPage(viewer, 404);
    const { kind } = await this.sends.sign(id, viewer.personId, new Date());
    if (kind === 'unknown') return errorPage(viewer, 404);
    return kind === 'not-board' ? closedPage(viewer) : new SeeOther(`/board/exceptional/${id}`, kind);
  }

  @Post(':id/withdrawal')
  async withdraw(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canSendExceptionally(viewer.roles)) return closedPage(viewer);
    if (!isUuid(id)) return errorPage(viewer, 404);
    const { kind } = await this.sends.withdraw(id, viewer.personId, new Date());
    if (kind === 'unknown') return errorPage(viewer, 404);
    return kind === 'not-board' ? closedPage(viewer) : new SeeOther(`/board/exceptional/${id}`, kind);
  }

  @Post(':id/pause')
  pause(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.stopOrGo(viewer, id, 'pause');
  }

  @Post(':id/resumption')
  resume(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    return this.stopOrGo(viewer, id, 'resume');
  }

  private async stopOrGo(viewer: Viewer, id: string, action: 'pause' | 'resume'): Promise<Page | SeeOther> {
    if (viewer.personId === null || !canSendExceptionally(viewer.roles)) return closedPage(viewer);
    if (!isUuid(id)) return errorPage(viewer, 404);
    const { kind } = await this.sending[action](id, viewer.personId, new Date());
    return kind === 'not-board' ? closedPage(viewer) : new SeeOther(`/board/exceptional/${id}`, kind);
  }

  private async desk() {
    const now = new Date();
    const [open, reach, nextOn] = await Promise.all([
      this.sends.open(),
      this.everybody.count(now),
      this.sends.nextOn(now),
    ]);
    return { open, reach, nextOn, names: await this.directory.namesOf(signersOf(open)) };
  }

  private async progress({ id, sentOn }: ExceptionalSend, now: Date): Promise<ProgressView | null> {
    const found = sentOn === null ? undefined : (await this.copies.progressOf([id], now)).get(id);
    if (found === undefined) return null;
    return {
      path: `/board/exceptional/${id}`,
      state: sendingState(found, now),
      pausedAt: found.pausedAt,
    };
  }
}
