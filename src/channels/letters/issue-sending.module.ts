import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { ForumsModule } from '../forums/forums.module.js';
import { IssueAsking } from './issue-asking.service.js';
import { IssueComments } from './issue-comments.service.js';
import { IssueFigures } from './issue-figures.service.js';
import { IssueSending } from './issue-sending.service.js';
import { LettersModule } from './letters.module.js';

const face = [IssueSending, IssueFigures, IssueComments];

/** Sending, apart from editing: it alone speaks to delivery. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    JournalModule,
    DirectoryModule,
    ListsModule,
    DeliveryModule,
    NoticesModule,
    LettersModule,
    ForumsModule,
  ],
  providers: [...face, IssueAsking],
  exports: face,
})
export class IssueSendingModule {}
