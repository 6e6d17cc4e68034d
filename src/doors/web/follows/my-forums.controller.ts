import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ForumFollows } from '../../../channels/forums/follows.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { written } from '../form/written.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { myForumsPage } from './my-forums.page.js';

type Form = Readonly<Record<string, unknown>> | undefined;

/** What one follows in forums. */
@Controller('me/forums')
export class MyForumsController {
  constructor(private readonly follows: ForumFollows) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const [follows, followsOwn] = await Promise.all([
      this.follows.of(personId),
      this.follows.followsOwn(personId),
    ]);
    return myForumsPage(viewer, { follows, followsOwn, done });
  }

  @Post('end')
  async end(@CurrentViewer() viewer: Viewer, @Body() form: Form): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    const id = written(form?.['follow']);
    if (isUuid(id)) await this.follows.end(viewer.personId, id);
    return new SeeOther('/me/forums', 'unfollowed');
  }

  @Post()
  async choose(@CurrentViewer() viewer: Viewer, @Body() form: Form): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    await this.follows.setFollowsOwn(viewer.personId, form?.['own'] === 'on');
    return new SeeOther('/me/forums', 'saved');
  }
}
