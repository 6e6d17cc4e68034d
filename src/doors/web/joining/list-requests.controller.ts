import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { canDecideRequests } from '../../../community/lists/list-permissions.js';
import { RequestDecisions } from '../../../community/lists/request-decisions.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { isUuid } from '../../../foundation/uuid.js';
import { DirectoryWatch } from '../harvesting/directory-watch.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import {
  blankRequestsForm,
  listRequestsPage,
  type ListRequestsView,
  type RequestsForm,
} from './list-requests.page.js';

type Rest = Partial<Pick<ListRequestsView, 'form' | 'trouble' | 'done'>>;

/** Who asks to receive a list, and what those in charge answer. */
@Controller('lists/:name/requests')
export class ListRequestsController {
  constructor(
    private readonly config: Config,
    private readonly sight: ListSight,
    private readonly decisions: RequestDecisions,
    private readonly directory: DirectoryService,
    private readonly watch: DirectoryWatch,
  ) {}

  @Get()
  async all(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.enter(viewer, name);
    return seen instanceof Page ? seen : this.pageOf(viewer, seen, { done });
  }

  @Post('acceptance')
  async accept(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = formIn(body);
    return this.answer(viewer, name, form, { action: 'accept', answer: form.word });
  }

  @Post('refusal')
  async refuse(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const form = formIn(body);
    return this.answer(viewer, name, form, { action: 'refuse', answer: form.reason });
  }

  private async answer(
    viewer: Viewer,
    name: string,
    form: RequestsForm,
    { action, answer }: { action: 'accept' | 'refuse'; answer: string },
  ): Promise<Page | SeeOther> {
    const seen = await this.enter(viewer, name);
    const { personId } = viewer;
    if (seen instanceof Page || personId === null) return seen instanceof Page ? seen : closedPage(viewer);
    const outcome = await this.decisions.decide(
      { listId: seen.list.id, requestIds: form.requestIds, action, answer },
      { kind: 'person', personId },
      new Date(),
    );
    if (outcome.kind !== 'decided') return this.pageOf(viewer, seen, { form, trouble: outcome.kind });
    const done = action === 'accept' ? 'accepted' : 'refused';
    return new SeeOther(`/lists/${seen.list.name}/requests`, outcome.decided > 0 ? done : 'already');
  }

  private async enter(viewer: Viewer, name: string): Promise<ListInSight | Page> {
    const seen = await this.sight.of(viewer, name);
    if (seen === null) return unseenPage(viewer);
    return canDecideRequests(seen.standing) ? seen : closedPage(viewer);
  }

  private async pageOf(viewer: Viewer, seen: ListInSight, rest: Rest): Promise<Page> {
    const { id, name } = seen.list;
    const [waiting, decided] = await Promise.all([this.decisions.waiting(id), this.decisions.decided(id)]);
    const refusal = await this.watch.refusal(viewer, waiting.length + decided.length, new Date());
    const deciders = decided.flatMap(({ decidedBy }) => decidedBy ?? []);
    return (
      refusal ??
      listRequestsPage(viewer, {
        seen,
        address: siteAddress(this.config, name),
        waiting,
        decided,
        names: await this.directory.namesOf(deciders),
        form: blankRequestsForm,
        done: undefined,
        ...rest,
      })
    );
  }
}

function formIn(body: unknown): RequestsForm {
  const { requestIds, word, reason }: { requestIds?: unknown; word?: unknown; reason?: unknown } =
    Object(body);
  return {
    requestIds: [requestIds].flat().filter((id): id is string => typeof id === 'string' && isUuid(id)),
    word: textIn(word),
    reason: textIn(reason),
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value.replaceAll('\0', '').toWellFormed().trim() : '';
}
