import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { LedgerModule } from '../../postoffice/ledger/ledger.module.js';
import { AudiencesModule } from '../audiences/audiences.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { ListsModule } from '../lists/lists.module.js';
import { AcceptanceService } from './acceptance.service.js';
import { AdditionMail } from './addition-mail.service.js';
import { AdditionReasons } from './addition-reasons.service.js';
import { AdditionRecords } from './addition-records.service.js';
import { AdditionsService } from './additions.service.js';
import { EntryService } from './entry.service.js';
import { InvitationAnswers } from './invitation-answers.service.js';
import { InvitationMail } from './invitation-mail.service.js';
import { InvitationsService } from './invitations.service.js';
import { PeopleInAdditions } from './people-in-additions.service.js';
import { PreviewService } from './preview.service.js';
import { TargetFacts } from './target-facts.service.js';

const face = [
  PreviewService,
  AdditionsService,
  AdditionMail,
  AdditionReasons,
  AdditionRecords,
  InvitationsService,
  InvitationAnswers,
  InvitationMail,
  TargetFacts,
  PeopleInAdditions,
];

/** How people are brought in by somebody else: previewed, invited, or added with a recorded consent. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    JournalModule,
    NoticesModule,
    LedgerModule,
    DirectoryModule,
    GroupsModule,
    ListsModule,
    AudiencesModule,
  ],
  providers: [...face, EntryService, AcceptanceService],
  exports: face,
})
export class AdditionsModule {}
