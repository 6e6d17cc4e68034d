import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { IsIn, IsOptional } from 'class-validator';
import { ForumQueue } from '../../../channels/forums/forum-queue.service.js';
import { ModeratorRhythmsService } from '../../../channels/moderation/moderator-rhythms.service.js';
import { type Rhythm, type RhythmChoice, rhythms } from '../../../channels/moderation/rhythm.js';
import { ModeratorsService } from '../../../community/lists/moderators.service.js';
import { submitted } from '../form/submitted.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { myModerationPage } from './my-moderation.page.js';

class RhythmForm {
  @IsIn(rhythms)
  rhythm: Rhythm;

  @IsOptional()
  @IsIn(['on'])
  quietNights?: 'on';
}

/** When one hears of what waits for one's decision. */
@Controller('me/moderation')
export class MyModerationController {
  constructor(
    private readonly moderators: ModeratorsService,
    private readonly chosen: ModeratorRhythmsService,
    private readonly forums: ForumQueue,
  ) {}

  @Get()
  async show(@CurrentViewer() viewer: Viewer, @Query('done') done: unknown): Promise<Page> {
    if (viewer.personId === null) return closedPage(viewer);
    return myModerationPage(viewer, { choice: await this.choiceOf(viewer.personId, viewer), done });
  }

  @Post()
  async choose(@CurrentViewer() viewer: Viewer, @Body() body: unknown): Promise<Page | SeeOther> {
    const { personId } = viewer;
    if (personId === null) return closedPage(viewer);
    const choice = await this.choiceOf(personId, viewer);
    const { form, wrong } = await submitted(RhythmForm, body);
    if (choice === null || wrong.size > 0) {
      return myModerationPage(viewer, { choice, isWrong: choice !== null });
    }
    await this.chosen.choose(personId, { rhythm: form.rhythm, quietNights: form.quietNights === 'on' });
    return new SeeOther('/me/moderation', 'saved');
  }

  private async choiceOf(personId: string, { roles }: Viewer): Promise<RhythmChoice | null> {
    const lists = await this.moderators.listsModeratedBy(personId, roles);
    const forums = lists.length === 0 ? await this.forums.decidedBy(personId, roles) : [];
    return lists.length + forums.length === 0 ? null : this.chosen.of(personId);
  }
}
