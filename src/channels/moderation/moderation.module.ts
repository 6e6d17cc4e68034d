import { Module } from '@nestjs/common';
import { StandingModule } from '../../community/standing/standing.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ForumModerationModule } from '../forums/forum-moderation.module.js';
import { PostingModule } from '../posting/posting.module.js';
import { BanProposals } from './ban-proposals.service.js';
import { BanReading } from './ban-reading.service.js';
import { ClaimsService } from './claims.service.js';
import { CorrectionsService } from './corrections.service.js';
import { DecisionJournal } from './decision-journal.service.js';
import { HeldDue } from './held-due.service.js';
import { HeldImportService } from './held-import.service.js';
import { HeldItems } from './held-items.service.js';
import { HeldMoves } from './held-moves.service.js';
import { HeldQueueService } from './held-queue.service.js';
import { ListAlerts } from './list-alerts.service.js';
import { ListStatistics } from './list-statistics.service.js';
import { ModeratorNoticesService } from './moderator-notices.service.js';
import { ModeratorRhythmsService } from './moderator-rhythms.service.js';
import { MonthlyModerationService } from './monthly-moderation.service.js';
import { NotesService } from './notes.service.js';
import { OwnHeldService } from './own-held.service.js';
import { PeopleInModeration } from './people-in-moderation.service.js';
import { QueueCountsService } from './queue-counts.service.js';
import { ReminderReading } from './reminder-reading.service.js';
import { ReasonTemplatesService } from './reason-templates.service.js';
import { SpamReports } from './spam-reports.service.js';

const face = [
  HeldItems,
  HeldDue,
  HeldMoves,
  ClaimsService,
  NotesService,
  ModeratorNoticesService,
  ModeratorRhythmsService,
  ReminderReading,
  ListAlerts,
  ReasonTemplatesService,
  HeldQueueService,
  QueueCountsService,
  ListStatistics,
  MonthlyModerationService,
  DecisionJournal,
  HeldImportService,
  OwnHeldService,
  CorrectionsService,
  SpamReports,
  BanProposals,
  BanReading,
  PeopleInModeration,
];

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    DirectoryModule,
    ForumModerationModule,
    JournalModule,
    PostingModule,
    StandingModule,
  ],
  providers: face,
  exports: face,
})
export class ModerationModule {}
