import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AnimatorChoicesService } from '../../../community/groups/animator-choices.service.js';
import {
  JoinRequestReading,
  type ShownRequest,
} from '../../../community/groups/join-request-reading.service.js';
import { RefusalTemplatesService } from '../../../community/groups/refusal-templates.service.js';
import { type AnswersOutcome, RequestAnswers } from '../../../community/groups/request-answers.service.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { type Page, SeeOther } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { AnimatorDoor, type AnimatorEntry } from './animator-door.js';
import { requestsFormIn } from './requests-form.js';
import { blankRequestsForm, requestsPage, type RequestsView } from './requests.page.js';

type Inside = Exclude<AnimatorEntry, { readonly closed: Page }>;
type Rest = Partial<Pick<RequestsView, 'form' | 'trouble' | 'already' | 'done'>>;

/** Who asks to join a group, and what those who run it answer. */
@Controller('groups/:slug/requests')
export class RequestsController {
  constructor(
    private readonly door: AnimatorDoor,
    private readonly reading: JoinRequestReading,
    private readonly templates: RefusalTemplatesService,
    private readonly choices: AnimatorChoicesService,
    private readonly answers: RequestAnswers,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const entry = await this.door.enter(viewer, slug);
    return 'closed' in entry ? entry.closed : this.pageOf(viewer, entry, { done });
  }

  @Post('acceptance')
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const form = requestsFormIn(body);
    const outcome = await this.answers.accept(entry.stance.group.id, form, entry.actor, new Date());
    return this.answered(viewer, entry, 'accepted', form, outcome);
  }

  @Post('refusal')
  async refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    const form = requestsFormIn(body);
    const outcome = await this.answers.refuse(entry.stance.group.id, form, entry.actor, new Date());
    return this.answered(viewer, entry, 'refused', form, outcome);
  }

  @Post('told')
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: { readonly isTold?: unknown } | undefined,
  ): Promise<Page | SeeOther> {
    const entry = await this.door.enter(viewer, slug);
    if ('closed' in entry) return entry.closed;
    await this.choices.choose(entry.stance.group.id, entry.personId, body?.isTold === 'on');
    return new SeeOther(`/groups/${slug}/requests`, 'told');
  }

  private answered(
    viewer: Viewer,
    entry: Inside,
    done: 'accepted' | 'refused',
    form: RequestsView['form'],
    outcome: AnswersOutcome,
  ): Promise<Page> | SeeOther {
    if (outcome.kind !== 'answered') return this.pageOf(viewer, entry, { form, trouble: outcome.kind });
    if (outcome.already.length > 0)
      return this.pageOf(viewer, entry, {
        already: outcome.already,
        ...(outcome.count > 0 ? { done } : {}),
      });
    return new SeeOther(`/groups/${entry.stance.group.slug}/requests`, done);
  }

  private async pageOf(viewer: Viewer, entry: Inside, rest: Rest): Promise<Page> {
    const { stance, personId } = entry;
    const { id } = stance.group;
    const [waiting, decided, templates, isTold] = await Promise.all([
      this.reading.waiting(id),
      this.reading.decided(id),
      this.templates.of(id),
      stance.standing.isAnimator ? this.choices.isToldOfRequests(id, personId) : null,
    ]);
    const refusal = await this.watch.refusal(viewer, shownPeople(waiting, decided), new Date());
    const fresh = { ...stance, requestCount: waiting.length };
    const blank = { form: blankRequestsForm, already: [], done: undefined };
    return (
      refusal ??
      requestsPage(viewer, { stance: fresh, waiting, decided, templates, isTold, ...blank, ...rest })
    );
  }
}

function shownPeople(waiting: readonly ShownRequest[], decided: readonly ShownRequest[]): number {
  return waiting.length + decided.length;
}
