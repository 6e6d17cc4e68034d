import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { AdmissionService, type SenderTreatment } from '../../../community/lists/admission.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Page, SeeOther } from '../layout/page.js';
import { type ListInSight, ListSight } from '../lists/list-sight.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { tryHeader } from './pattern-trial.js';
import { sendersPage, type SendersView } from './senders.page.js';
import { fieldIn } from './settings-form.js';

const faultOfOutcome = { 'bad-field': 'field', 'bad-glob': 'glob' } as const;

/** Addresses and headers a list treats apart. */
@Controller('lists/:name/settings/senders')
export class SendersController {
  constructor(
    private readonly sight: ListSight,
    private readonly admission: AdmissionService,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    return seen instanceof Page ? seen : this.page(viewer, seen, { done });
  }

  @Post()
  async treat(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const written = { address: fieldIn(body, 'address'), treatment: fieldIn(body, 'treatment') };
    if (!isTreatment(written.treatment)) return this.page(viewer, seen, { written, fault: 'treatment' });
    const { kind } = await this.admission.treat(
      seen.list.id,
      written.address,
      written.treatment,
      viewerActor(viewer),
      new Date(),
    );
    if (kind === 'bad-address') return this.page(viewer, seen, { written, fault: 'address' });
    return new SeeOther(pathOf(seen), 'treated');
  }

  @Post('removal')
  async untreat(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const [address, actor] = [fieldIn(body, 'address'), viewerActor(viewer)];
    await this.admission.treat(seen.list.id, address, null, actor, new Date());
    return new SeeOther(pathOf(seen), 'untreated');
  }

  @Post('patterns')
  async addPattern(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const written = patternIn(body);
    const outcome = await this.admission.addPattern(seen.list.id, written, viewerActor(viewer), new Date());
    if (outcome.kind !== 'added')
      return this.page(viewer, seen, { written, fault: faultOfOutcome[outcome.kind] });
    return new SeeOther(`${pathOf(seen)}#patterns`, 'pattern-added');
  }

  /** Compares and shows; nothing is kept. */
  @Post('patterns/trial')
  async tryPattern(
    @CurrentViewer() viewer: Viewer,
    @Param('name') name: string,
    @Body() body: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    const written = patternIn(body);
    const own = written.field === '' || written.glob === '' ? [] : [written];
    const patterns = [...own, ...(await this.admission.patternsOf(seen.list.id))];
    return this.page(viewer, seen, { written, trial: tryHeader(written.header, patterns) });
  }

  @Post('patterns/:id/removal')
  async removePattern(
    @CurrentViewer() viewer: Viewer,
    @Param() { name, id }: { readonly name: string; readonly id: string },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toConfigure(viewer, name);
    if (seen instanceof Page) return seen;
    if (!isUuid(id)) throw new NotFoundException();
    await this.admission.removePattern(seen.list.id, id, viewerActor(viewer), new Date());
    return new SeeOther(`${pathOf(seen)}#patterns`, 'pattern-removed');
  }

  private async page(viewer: Viewer, seen: ListInSight, view: Partial<SendersView>): Promise<Page> {
    const [senders, patterns] = await Promise.all([
      this.admission.sendersOf(seen.list.id),
      this.admission.patternsOf(seen.list.id),
    ]);
    return sendersPage(viewer, { seen, senders, patterns, ...view });
  }
}

function pathOf({ list }: ListInSight): string {
  return `/lists/${list.name}/settings/senders`;
}

function isTreatment(text: string): text is SenderTreatment {
  return text === 'banned' || text === 'accepted';
}

function patternIn(body: unknown): { field: string; glob: string; header: string } {
  return {
    field: fieldIn(body, 'field'),
    glob: fieldIn(body, 'glob'),
    header: fieldIn(body, 'header').slice(0, 10_000),
  };
}
