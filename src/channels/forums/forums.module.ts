import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { ForumDrafts } from './drafts.service.js';
import { ForumCategories } from './forum-categories.service.js';
import { ForumFiles } from './forum-files.service.js';
import { ForumImportService } from './forum-import.service.js';
import { ForumModerators } from './forum-moderators.service.js';
import { ForumSearch } from './forum-search.service.js';
import { ForumPatterns } from './forum-patterns.service.js';
import { ForumSight } from './forum-sight.service.js';
import { ForumSubmissions } from './submissions.service.js';
import { ForumsService } from './forums.service.js';
import { LetterComments } from './letter-comments.service.js';
import { MessageMoves } from './message-moves.service.js';
import { OwnMessages } from './own-messages.service.js';
import { PeopleInForums } from './people-in-forums.service.js';
import { Publication } from './publication.service.js';
import { ThreadLife } from './thread-life.service.js';
import { ThreadReading } from './thread-reading.service.js';
import { ThreadsReading } from './threads.service.js';
import { UnreadMarks } from './unread.service.js';
import { ForumWriting } from './writing.service.js';

const face = [
  ForumPatterns,
  ForumSight,
  ForumSubmissions,
  ForumSearch,
  ForumsService,
  ForumFiles,
  ForumImportService,
  ForumModerators,
  ForumCategories,
  ThreadsReading,
  ThreadReading,
  ForumWriting,
  OwnMessages,
  MessageMoves,
  ThreadLife,
  UnreadMarks,
  ForumDrafts,
  LetterComments,
  PeopleInForums,
];

@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule, DirectoryModule, StandingModule, ArchiveModule],
  providers: [Publication, ...face],
  exports: face,
})
export class ForumsModule {}
