import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { IsEmail, MaxLength } from 'class-validator';
import type { Request } from 'express';
import { takesStrangers } from '../../../channels/letters/letter-permissions.js';
import { LettersService } from '../../../channels/letters/letters.service.js';
import { LetterStrangers, type ReaderTokenState } from '../../../community/lists/letter-strangers.service.js';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';
import { Page, SeeOther } from '../layout/page.js';
import { type LetterInSight, LetterSight } from '../letters/letter-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { linkActor, type Viewer } from '../session/viewer.js';
import {
  confirmReaderPage,
  deadReaderPage,
  letterJoinPage,
  readerSentPage,
  readerTakenPage,
} from './letter-join.page.js';

class ReaderForm {
  @IsEmail({ allow_utf8_local_part: true })
  @MaxLength(320)
  address = '';
}

/** A letter for somebody without an account: they write an address, and confirm from its mailbox. */
@Controller('letters/:slug/join')
export class LetterJoinController {
  constructor(
    private readonly sight: LetterSight,
    private readonly letters: LettersService,
    private readonly strangers: LetterStrangers,
  ) {}

  @Get()
  async form(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | SeeOther> {
    const seen = await this.toJoin(viewer, slug);
    return isLetter(seen) ? letterJoinPage(viewer, { letter: seen.letter }) : seen;
  }

  @Post()
  async ask(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const seen = await this.toJoin(viewer, slug);
    if (!isLetter(seen)) return seen;
    const { letter } = seen;
    const { form, wrong } = await submitted(ReaderForm, body);
    const address = written(form.address).trim();
    if (wrong.size > 0) return letterJoinPage(viewer, { letter, address, fault: 'invalid-address' });
    const reader = { address, language: viewer.language, network: request.ip ?? null };
    const { kind } = await this.strangers.ask(letter, reader, new Date());
    return kind === 'confirmation-sent'
      ? readerSentPage(viewer, letter, address)
      : letterJoinPage(viewer, { letter, address, fault: kind });
  }

  /** Asks: mail scanners follow links, so a GET does nothing. */
  @Get(':token')
  async look(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const state = await this.strangers.peek(token, new Date());
    return this.shown(viewer, state, token);
  }

  @Post(':token')
  async confirm(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const state = await this.strangers.confirm(token, linkActor(viewer), new Date());
    return this.shown(viewer, state.kind === 'valid' ? { ...state, kind: 'already' } : state, token);
  }

  private async shown(viewer: Viewer, state: ReaderTokenState, token: string): Promise<Page> {
    const letter = state.kind === 'dead' ? null : await this.letters.findById(state.subscription.letterId);
    if (state.kind === 'dead' || letter === null) return deadReaderPage(viewer);
    if (state.kind === 'already') return readerTakenPage(viewer, letter);
    return confirmReaderPage(viewer, { letter, address: state.subscription.address ?? '', token });
  }

  /** Who has an account, and a letter that is not for strangers, go by the letter's own page. */
  private async toJoin(viewer: Viewer, slug: string): Promise<LetterInSight | Page | SeeOther> {
    const seen = await this.sight.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const isForThem = viewer.personId === null && takesStrangers(seen.standing, seen.letter);
    return isForThem ? seen : new SeeOther(`/letters/${slug}`);
  }
}

function isLetter(found: LetterInSight | Page | SeeOther): found is LetterInSight {
  return !(found instanceof Page || found instanceof SeeOther);
}
