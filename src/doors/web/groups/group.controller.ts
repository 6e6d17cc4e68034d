import { Controller, Get, Param, Query } from '@nestjs/common';
import { LettersShown } from '../issues/letters-shown.js';
import { Document, type Page } from '../layout/page.js';
import { unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { GroupFeed } from './group-feed.js';
import { GroupLists } from './group-lists.js';
import { groupPage } from './group.page.js';
import { GroupPeople } from './group-people.js';
import { GroupSight } from './group-sight.js';

/** A group, for whoever may see it. */
@Controller('groups/:slug')
export class GroupController {
  constructor(
    private readonly sight: GroupSight,
    private readonly people: GroupPeople,
    private readonly lists: GroupLists,
    private readonly letters: LettersShown,
    private readonly feed: GroupFeed,
  ) {}

  @Get()
  async show(
    @CurrentViewer() viewer: Viewer,
    @Param('slug') slug: string,
    @Query('done') done: unknown,
  ): Promise<Page> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    const [people, lists, letters] = await Promise.all([
      this.people.shownTo(viewer, stance.group.id),
      this.lists.shownTo(viewer, stance),
      this.letters.ofGroup(viewer, stance.group.id),
    ]);
    const contactAddress = this.lists.contactAddress(stance.group, lists);
    return groupPage(viewer, { stance, people, lists, letters, contactAddress, done });
  }

  /** For programs that come without cookies: what a private group says is for its members' eyes. */
  @Get('feed.atom')
  async follow(@CurrentViewer() viewer: Viewer, @Param('slug') slug: string): Promise<Page | Document> {
    const stance = await this.sight.of(viewer, slug);
    if (stance === null) return unseenPage(viewer);
    return new Document('application/atom+xml; charset=utf-8', await this.feed.of(stance.group));
  }
}
