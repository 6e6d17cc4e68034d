import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type CarriageOutcome, DraftCarriages } from '../../../intake/reception/draft-carriages.service.js';
import { DraftAsking } from '../../../intake/steering/draft-asking.service.js';
import { DraftDesk } from '../../../intake/steering/draft-desk.service.js';
import type { EditedWords } from '../../../intake/steering/draft-words.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import { audienceText } from '../../../intake/steering/draft-audience.js';
import { Page, SeeOther } from '../layout/page.js';
import { Files } from '../reading/files.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { audienceIn } from './announce-form.js';
import { type DraftForm, draftIn } from './draft-form.js';
import { draftPage } from './draft.page.js';
import type { DraftTrouble, DraftView } from './draft-view.js';
import { DraftReading } from './draft-reading.js';

interface Own {
  readonly personId: string;
  readonly draft: SteeringDraft;
}

/** An announcement, for its author alone. */
@Controller('drafts/:id')
export class DraftController {
  constructor(
    private readonly desk: DraftDesk,
    private readonly carriages: DraftCarriages,
    private readonly reading: DraftReading,
    private readonly files: Files,
    private readonly asking: DraftAsking,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Query('to') to: unknown,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const own = await this.own(viewer, id);
    return own === null
      ? unseenPage(viewer)
      : this.page(viewer, own, { to: typeof to === 'string' ? to : null, done });
  }

  @Get('files/:digest')
  async file(
    @CurrentViewer() viewer: Viewer,
    @Param() { id, digest }: { readonly id: string; readonly digest: string },
  ): Promise<Page | SeeOther> {
    const own = await this.own(viewer, id);
    const rawId = own?.draft.rawId ?? null;
    const there = rawId === null ? null : await this.files.leadTo(rawId, digest, new Date());
    return there ?? unseenPage(viewer);
  }

  /** The same page for what is being written: it keeps nothing. */
  @Post('preview')
  async preview(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const own = await this.own(viewer, id);
    const form = draftIn(body);
    return own === null
      ? unseenPage(viewer)
      : this.page(viewer, own, { ...written(form, own, viewer), to: form.to });
  }

  @Post()
  save(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = draftIn(body);
    return this.afterSaving(viewer, id, form, own => {
      // What they began to say to the ethics team is kept nowhere: it comes back with the page.
      if (form.note.trim() !== '')
        return this.page(viewer, own, { to: null, ...beside(form), done: 'saved' });
      return Promise.resolve(new SeeOther(`/drafts/${id}`, 'saved'));
    });
  }

  @Post('carriages')
  carry(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = draftIn(body);
    return this.afterSaving(viewer, id, form, async own => {
      const outcome = await this.carriages.carry({ ...own, to: form.to, now: new Date() });
      return this.carried(viewer, own, form, outcome);
    });
  }

  @Post('question')
  ask(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = draftIn(body);
    return this.afterSaving(viewer, id, form, async own => {
      const { kind } = await this.desk.ask(own.personId, id, form.note, new Date());
      return this.acted(viewer, own, form, kind, 'asked');
    });
  }

  @Post('removal')
  drop(
    @CurrentViewer() viewer: Viewer,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = draftIn(body);
    return this.afterSaving(viewer, id, form, async own => {
      const { kind } = await this.desk.drop(own.personId, id, new Date());
      return this.acted(viewer, own, form, kind, 'dropped');
    });
  }

  @Post('restoration')
  async takeBack(@CurrentViewer() viewer: Viewer, @Param('id') id: string): Promise<Page | SeeOther> {
    const own = await this.own(viewer, id);
    if (own === null) return unseenPage(viewer);
    const { kind } = await this.desk.takeBack(own.personId, id, new Date());
    return kind === 'done'
      ? new SeeOther(`/drafts/${id}`, 'taken-back')
      : this.page(viewer, own, { to: null, trouble: { code: 'not-now' } });
  }

  /** Whatever is done next, what was written is kept first; a form that brings nothing written changes nothing. */
  private async afterSaving(
    viewer: Viewer,
    id: string,
    form: DraftForm,
    next: (own: Own) => Promise<Page | SeeOther>,
  ): Promise<Page | SeeOther> {
    const own = await this.own(viewer, id);
    if (own === null) return unseenPage(viewer);
    if (isEmpty(form) && form.version === 0) return next(own);
    const words = await this.wordsIn(viewer, own, form);
    if (words === null) {
      const trouble = { code: 'audience-unknown' } as const;
      return this.page(viewer, own, { ...written(form, own, viewer), to: form.to, trouble });
    }
    const saved = await this.desk.edit(own.personId, id, words, form.version, new Date());
    if (saved.kind === 'unknown') return unseenPage(viewer);
    return saved.kind === 'saved'
      ? next({ ...own, draft: saved.draft })
      : this.page(viewer, own, {
          ...written(form, own, viewer),
          to: form.to,
          trouble: { code: saved.kind },
        });
  }

  /** With whom they are for, where that changed; null where a list they name leads nowhere. */
  private async wordsIn(
    { roles }: Viewer,
    { personId, draft }: Own,
    { subject, body, eventOn, meant, take }: DraftForm,
  ): Promise<EditedWords | null> {
    const chosen = take === undefined ? {} : { takenFiles: take };
    const words = { subject, body, eventOn, ...chosen };
    const audience = meant === undefined ? null : audienceIn(meant);
    if (audience === null || draft.road !== 'announce' || audienceText(audience) === draft.audience)
      return words;
    const asked = await this.asking.ask({ ...words, audience, roles }, personId);
    return asked.unknown.length > 0 ? null : { ...asked.words, ...chosen };
  }

  private async carried(
    viewer: Viewer,
    own: Own,
    form: DraftForm,
    outcome: CarriageOutcome,
  ): Promise<Page | SeeOther> {
    if (outcome.kind === 'carried') {
      const here = `/drafts/${own.draft.id}`;
      if (!outcome.isProposed) return new SeeOther(outcome.path);
      return new SeeOther(here, form.to.startsWith('list:') ? 'held' : 'proposed');
    }
    return this.page(viewer, own, { ...beside(form), to: form.to, trouble: troubleOf(outcome) });
  }

  private async acted(
    viewer: Viewer,
    own: Own,
    form: DraftForm,
    kind: 'done' | 'not-now' | 'unknown' | 'reason-missing',
    done: string,
  ): Promise<Page | SeeOther> {
    if (kind === 'done') return new SeeOther(`/drafts/${own.draft.id}`, done);
    if (kind === 'unknown') return unseenPage(viewer);
    return this.page(viewer, own, { ...beside(form), to: null, trouble: { code: kind } });
  }

  private async own(viewer: Viewer, id: string): Promise<Own | null> {
    const draft = await this.desk.own(viewer.personId, id);
    return draft === null || viewer.personId === null ? null : { personId: viewer.personId, draft };
  }

  private async page(
    viewer: Viewer,
    { draft, personId }: Own,
    at: Parameters<DraftReading['view']>[2],
  ): Promise<Page> {
    return draftPage(viewer, await this.reading.view(draft, personId, at, new Date()));
  }
}

function written(form: DraftForm, { draft }: Own, { roles }: Viewer) {
  const meant = form.meant === undefined ? {} : { meant: { form: form.meant, roles } };
  return { words: isEmpty(form) ? draft : form, ...beside(form), ...meant };
}

/** What was filled in beside the words. */
function beside({ note, take }: DraftForm): Pick<DraftView, 'note'> & Partial<Pick<DraftView, 'take'>> {
  return { note, ...(take === undefined ? {} : { take }) };
}

function isEmpty({ subject, body }: DraftForm): boolean {
  return subject === '' && body === '';
}

function troubleOf(outcome: Exclude<CarriageOutcome, { kind: 'carried' }>): DraftTrouble {
  switch (outcome.kind) {
    case 'draft-there':
      return { code: 'draft-there', path: outcome.path };
    case 'list-refuses':
      return { code: 'list-refuses', reasons: outcome.reasons };
    case 'too-long':
      return { code: outcome.offer.lines > outcome.offer.mostLines ? 'too-long' : 'article-unfit' };
    default:
      return { code: outcome.kind };
  }
}
