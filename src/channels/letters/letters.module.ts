import { Module } from '@nestjs/common';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { ArticleDesk } from './article-desk.service.js';
import { ArticleReading } from './article-reading.service.js';
import { ArticlesService } from './articles.service.js';
import { IssueClosing } from './issue-closing.service.js';
import { IssueContents } from './issue-contents.service.js';
import { IssueKeeping } from './issue-keeping.service.js';
import { IssuesService } from './issues.service.js';
import { LetterArchive } from './letter-archive.service.js';
import { LetterImport } from './letter-import.service.js';
import { LetterNews } from './letter-news.service.js';
import { LetterReasons } from './letter-reasons.service.js';
import { LetterReadership } from './letter-readership.service.js';
import { LetterStanding } from './letter-standing.service.js';
import { LettersService } from './letters.service.js';
import { PeopleInLetters } from './people-in-letters.service.js';
import { TestCopies } from './test-copies.service.js';
import { PlacesService } from './places.service.js';

const face = [
  IssueClosing,
  LetterArchive,
  LetterImport,
  TestCopies,
  IssueContents,
  IssueKeeping,
  LettersService,
  LetterStanding,
  LetterReadership,
  IssuesService,
  PlacesService,
  ArticlesService,
  ArticleDesk,
  ArticleReading,
  LetterReasons,
  LetterNews,
  PeopleInLetters,
];

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    JournalModule,
    DirectoryModule,
    AccountsModule,
    GroupsModule,
    ListsModule,
    StandingModule,
    ArchiveModule,
    DeliveryModule,
    NoticesModule,
  ],
  providers: face,
  exports: face,
})
export class LettersModule {}
