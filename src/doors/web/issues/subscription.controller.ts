import { Body, Controller, Param, Post } from '@nestjs/common';
import { LetterSubscriptions } from '../../../community/lists/letter-subscriptions.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { type LetterInSight, LetterSight } from '../letters/letter-sight.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { choiceOrigins } from './letter-choice.js';

/** One's own choice for one letter. */
@Controller('letters/:slug/subscription')
export class LetterSubscriptionController {
  constructor(
    private readonly sight: LetterSight,
    private readonly choices: LetterSubscriptions,
  ) {}

  @Post()
  async choose(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Body() body: { wanted?: unknown; from?: unknown },
  ): Promise<Page | SeeOther> {
    const seen = await this.sight.of(viewer, slug);
    if (seen instanceof Page) return seen;
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const act = body.wanted === 'yes' ? 'subscribe' : 'leave';
    const { kind } = await this.choices[act](
      seen.letter.id,
      personId,
      'page',
      viewerActor(viewer),
      new Date(),
    );
    return new SeeOther(backFrom(body.from, seen), kind);
  }
}

/** The page the choice was made on; the letter's own for any other. */
function backFrom(from: unknown, { letter, group }: LetterInSight): string {
  switch (choiceOrigins.find(known => known === from)) {
    case 'me':
      return '/me/letters';
    case 'places':
      return '/me';
    case 'group':
      return group === null ? `/letters/${letter.slug}` : `/groups/${group.slug}`;
    default:
      return `/letters/${letter.slug}`;
  }
}
