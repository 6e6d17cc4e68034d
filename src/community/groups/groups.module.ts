import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { DeparturesService } from './departures.service.js';
import { GroupGreetings } from './group-greetings.service.js';
import { GroupImportService } from './group-import.service.js';
import { GroupMailService } from './group-mail.service.js';
import { GroupSearchService } from './group-search.service.js';
import { GroupsService } from './groups.service.js';
import { JoinConfirmationsService } from './join-confirmations.service.js';
import { JoinMailService } from './join-mail.service.js';
import { JoinRequestsService } from './join-requests.service.js';
import { MembersService } from './members.service.js';
import { AnimatorChoicesService } from './animator-choices.service.js';
import { GroupEntriesService } from './group-entries.service.js';
import { GroupSettingsService } from './group-settings.service.js';
import { GroupStatistics } from './group-statistics.service.js';
import { JoinRequestReading } from './join-request-reading.service.js';
import { MemberRosterService } from './member-roster.service.js';
import { RefusalTemplatesService } from './refusal-templates.service.js';
import { RequestAnswers } from './request-answers.service.js';
import { PeopleInGroups } from './people-in-groups.service.js';

const face = [
  GroupGreetings,
  GroupsService,
  GroupSearchService,
  MembersService,
  GroupImportService,
  DeparturesService,
  JoinRequestsService,
  JoinConfirmationsService,
  JoinMailService,
  GroupMailService,
  GroupEntriesService,
  MemberRosterService,
  AnimatorChoicesService,
  RefusalTemplatesService,
  JoinRequestReading,
  RequestAnswers,
  GroupSettingsService,
  GroupStatistics,
  PeopleInGroups,
];

@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule, DirectoryModule, NoticesModule],
  providers: face,
  exports: face,
})
export class GroupsModule {}
