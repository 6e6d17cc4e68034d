import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { DraftDesk } from '../../../intake/steering/draft-desk.service.js';
import { type DraftAsked, DraftAsking } from '../../../intake/steering/draft-asking.service.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { type AnnounceForm, announceIn, audienceIn, blankAnnounce, isBlank } from './announce-form.js';
import { announcePage, type AnnounceView } from './announce.page.js';

/** Somebody has something to announce, and asks first. */
@Controller('announce')
export class AnnounceController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly asking: DraftAsking,
  ) {}

  /** @param meant whom the page it was asked from would have it for */
  @Get()
  show(@CurrentViewer() viewer: Viewer, @Query('for') meant: unknown): Promise<Page> {
    return this.page(viewer, blankAnnounce(meant));
  }

  /** The same page with what was found: it keeps nothing. */
  @Post('preview')
  preview(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page> {
    return this.page(viewer, announceIn(body));
  }

  @Post()
  async keep(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const form = announceIn(body);
    const now = new Date();
    const { words, unknown } = await this.asking.ask(askedOf(form, viewer), personId);
    if (unknown.length > 0) return this.page(viewer, form, { fault: 'lists-unknown' });
    const audience = audienceIn(form);
    if (audience.kind === 'lists' && audience.names.length === 0)
      return this.page(viewer, form, { fault: 'lists-missing' });
    const outcome = await this.desk.announce(personId, words, form.submissionId, now);
    switch (outcome.kind) {
      case 'saved':
        return new SeeOther(`/drafts/${outcome.draft.id}`, 'announced');
      case 'unknown':
      case 'stale':
      case 'not-now':
        return closedPage(viewer);
      default:
        return this.page(viewer, form, { fault: outcome.kind });
    }
  }

  private async page(
    viewer: Viewer,
    form: AnnounceForm,
    trouble: Pick<AnnounceView, 'fault'> = {},
  ): Promise<Page> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const [circles, found] = await Promise.all([
      this.asking.circlesOf(personId),
      isBlank(form) ? null : this.asking.look(askedOf(form, viewer), personId, new Date()),
    ]);
    return announcePage(viewer, { form, found, circles, ...trouble });
  }
}

function askedOf(form: AnnounceForm, { roles }: Viewer): DraftAsked {
  const { subject, body, eventOn } = form;
  return { subject, body, eventOn, audience: audienceIn(form), roles };
}
