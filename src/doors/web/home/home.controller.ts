import { Controller, Get } from '@nestjs/common';
import { ModerationService } from '../../../channels/moderation/moderation.service.js';
import { ListsOfPersonService } from '../../../community/audiences/lists-of-person.service.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { Offers } from '../demonstration/offers.js';
import type { Page } from '../layout/page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { homePage } from './home.page.js';
import { welcomePage } from './welcome.page.js';

@Controller()
export class HomeController {
  constructor(
    private readonly lists: ListsOfPersonService,
    private readonly moderators: ModeratorsService,
    private readonly moderation: ModerationService,
    private readonly offers: Offers,
  ) {}

  @Get()
  async home(@CurrentViewer() viewer: Viewer): Promise<Page> {
    if (viewer.personId === null) return welcomePage(viewer, await this.offers.offerTo(viewer));
    const [subscribed, moderated] = await Promise.all([
      this.lists.of(viewer.personId),
      this.moderators.listsModeratedBy(viewer.personId, viewer.roles),
    ]);
    const heldCount = await this.moderation.countWaiting(moderated.map(({ id }) => id));
    return homePage(viewer, {
      lists: subscribed.map(({ list }) => list),
      heldCount: moderated.length === 0 ? null : heldCount,
    });
  }
}
