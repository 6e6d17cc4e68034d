import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ForumDecisions } from './forum-decisions.service.js';
import { ForumJudgements } from './forum-judgements.service.js';
import { ForumNews } from './forum-news.service.js';
import { ForumQueue } from './forum-queue.service.js';
import { ForumReports } from './forum-reports.service.js';
import { ForumsModule } from './forums.module.js';

const face = [ForumDecisions, ForumJudgements, ForumNews, ForumQueue, ForumReports];

/** What moderators of forums decide on, what members report, and what is banned. */
@Module({ imports: [DatabaseModule, JournalModule, ForumsModule], providers: face, exports: face })
export class ForumModerationModule {}
