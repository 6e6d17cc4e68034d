import { Controller, Get, Param, Post } from '@nestjs/common';
import { forumAnswerTrouble } from '../../../intake/reception/forum-answer-trouble.js';
import {
  type AskedAnswer,
  ForumAnswerWriting,
} from '../../../intake/reception/forum-answer-writing.service.js';
import { Page, SeeOther } from '../layout/page.js';
import { closedPage, unseenPage } from '../session/closed.page.js';
import { CurrentViewer } from '../session/current-viewer.js';
import type { Viewer } from '../session/viewer.js';
import { answerOverPage, answerRefusedPage, askedAnswerPage } from './forum-answer.page.js';

/** Where the link leads that is mailed when nothing proves who answered a message of a forum: its person confirms. */
@Controller('answers')
export class ForumAnswerController {
  constructor(private readonly answers: ForumAnswerWriting) {}

  @Get(':token')
  async look(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page> {
    const mine = await this.mine(viewer, token);
    if (mine instanceof Page) return mine;
    return isOver(mine) ? answerOverPage(viewer, mine) : askedAnswerPage(viewer, mine, token);
  }

  @Post(':token')
  async confirm(@CurrentViewer() viewer: Viewer, @Param('token') token: string): Promise<Page | SeeOther> {
    const mine = await this.mine(viewer, token);
    if (mine instanceof Page) return mine;
    if (isOver(mine)) return answerOverPage(viewer, mine);
    const end = await this.answers.confirm(mine, new Date());
    const { correspondence } = mine;
    if (end.kind === 'refused')
      return answerRefusedPage(
        viewer,
        mine,
        forumAnswerTrouble(viewer.language, end.trouble, correspondence),
      );
    return new SeeOther(
      `/forums/${correspondence.forumSlug}/${correspondence.threadKey}`,
      end.isWaiting ? 'waiting' : 'published',
    );
  }

  /** The page to show instead where it is not this viewer's to confirm. */
  private async mine(viewer: Viewer, token: string): Promise<AskedAnswer | Page> {
    if (viewer.personId === null) return closedPage(viewer);
    const asked = await this.answers.find(token, new Date());
    if (asked === null) return unseenPage(viewer);
    return asked.correspondence.personId === viewer.personId ? asked : closedPage(viewer);
  }
}

function isOver({ answer, isExpired }: AskedAnswer): boolean {
  return answer.state !== 'asked' || isExpired;
}
