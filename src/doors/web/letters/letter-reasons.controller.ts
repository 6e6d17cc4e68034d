import { Body, Controller, Get, NotFoundException, Param, Post, Query } from '@nestjs/common';
import { LetterReasons } from '../../../channels/letters/letter-reasons.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { Page, SeeOther } from '../layout/page.js';
import { reasonFaults, reasonWordsIn } from '../reasons/reason-fields.js';
import type { ReasonsView } from '../reasons/reasons-part.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { letterReasonsPage } from './letter-reasons.page.js';
import { type LetterInSight, LetterSight } from './letter-sight.js';

/** The reasons that a letter's editors keep ready. */
@Controller('letters/:slug/desk/reasons')
export class LetterReasonsController {
  constructor(
    private readonly sight: LetterSight,
    private readonly reasons: LetterReasons,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const seen = await this.sight.toEdit(viewer, slug);
    return seen instanceof Page ? seen : this.page(viewer, seen, { done });
  }

  @Post()
  add(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keep(viewer, slug, null, body);
  }

  @Post(':id')
  change(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: { readonly slug: string; readonly id: string },
    @Body() body: unknown,
  ): Promise<Page | SeeOther> {
    return this.keep(viewer, slug, id, body);
  }

  @Post(':id/removal')
  async remove(
    @CurrentViewer() viewer: Viewer,
    @Param() { slug, id }: { readonly slug: string; readonly id: string },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    if (!isUuid(id)) throw new NotFoundException();
    const { kind } = await this.reasons.remove(seen.letter.id, id, viewerActor(viewer), new Date());
    return new SeeOther(pathOf(seen), kind);
  }

  private async keep(
    viewer: Viewer,
    slug: string,
    id: string | null,
    body: unknown,
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.toEdit(viewer, slug);
    if (seen instanceof Page) return seen;
    if (id !== null && !isUuid(id)) throw new NotFoundException();
    const words = reasonWordsIn(body, id);
    const faults = reasonFaults(words);
    if (Object.keys(faults).length > 0) return this.page(viewer, seen, { trouble: { id, words, faults } });
    const [actor, now] = [viewerActor(viewer), new Date()];
    const { letter } = seen;
    const { kind } =
      id === null
        ? await this.reasons.add(letter.id, words, actor, now)
        : await this.reasons.change(letter.id, id, words, actor, now);
    if (kind === 'taken')
      return this.page(viewer, seen, { trouble: { id, words, faults: {}, isTaken: true } });
    if (kind === 'full') return this.page(viewer, seen, { trouble: { id, words, faults: {}, isFull: true } });
    return new SeeOther(pathOf(seen), kind);
  }

  private async page(
    viewer: Viewer,
    seen: LetterInSight,
    rest: Pick<ReasonsView, 'done' | 'trouble'>,
  ): Promise<Page> {
    return letterReasonsPage(viewer, seen, { templates: await this.reasons.of(seen.letter.id), ...rest });
  }
}

function pathOf({ letter }: LetterInSight): string {
  return `/letters/${letter.slug}/desk/reasons`;
}
