import { Module } from '@nestjs/common';
import { ForwardingModule } from '../../channels/forwarding/forwarding.module.js';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { ExceptionalModule } from '../../channels/letters/exceptional.module.js';
import { IssueSendingModule } from '../../channels/letters/issue-sending.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { SteeringModule } from '../../intake/steering/steering.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { AdditionsModule } from '../../community/additions/additions.module.js';
import { AdditionsJob } from './additions.job.js';
import { CampaignsJob } from './campaigns.job.js';
import { FileCuttingJob } from './file-cutting.job.js';
import { ErasingJob } from './erasing.job.js';
import { ForumMailModule } from '../../channels/forums/forum-mail.module.js';
import { ExceptionalSendingJob } from './exceptional-sending.job.js';
import { ExpireJob } from './expire.job.js';
import { FailedForwardsJob } from './failed-forwards.job.js';
import { ForumsJob } from './forums.job.js';
import { ForumAnswersJob } from './forum-answers.job.js';
import { ForumModeratorsJob } from './forum-moderators.job.js';
import { ForumCopiesJob } from './forum-copies.job.js';
import { CarriedDraftsJob } from './carried-drafts.job.js';
import { SteeredAuthorsJob } from './steered-authors.job.js';
import { FoundGreetingsJob } from './found-greetings.job.js';
import { GrowthJob } from './growth.job.js';
import type { Job } from './job.js';
import { LetterDeadlinesJob } from './letter-deadlines.job.js';
import { LifetimeAddressesJob } from './lifetime-addresses.job.js';
import { JobsDoor, jobsOfTheDoor } from './jobs.door.js';
import { JoiningJob } from './joining.job.js';
import { JoiningSweepJob } from './joining-sweep.job.js';
import { LetterSendingJob } from './letter-sending.job.js';
import { ReleaseJob } from './release.job.js';
import { ModerationAlarmJob } from './moderation-alarm.job.js';
import { RemindersJob } from './reminders.job.js';
import { SealJob } from './seal.job.js';
import { SearchWordsJob } from './search-words.job.js';
import { SweepJob } from './sweep.job.js';
import { SweepForwardingJob } from './sweep-forwarding.job.js';
import { SweepFilesJob } from './sweep-files.job.js';
import { SweepLedgerJob } from './sweep-ledger.job.js';
import { SweepPeopleJob } from './sweep-people.job.js';

const jobs = [
  SteeredAuthorsJob,
  CarriedDraftsJob,
  ReleaseJob,
  ForumCopiesJob,
  ForumAnswersJob,
  ForumModeratorsJob,
  SealJob,
  SweepJob,
  SweepFilesJob,
  SweepForwardingJob,
  SweepLedgerJob,
  SweepPeopleJob,
  AdditionsJob,
  JoiningJob,
  JoiningSweepJob,
  RemindersJob,
  ExpireJob,
  FailedForwardsJob,
  ForumsJob,
  ErasingJob,
  FileCuttingJob,
  SearchWordsJob,
  ModerationAlarmJob,
  LetterSendingJob,
  ExceptionalSendingJob,
  LetterDeadlinesJob,
  LifetimeAddressesJob,
  CampaignsJob,
  GrowthJob,
  FoundGreetingsJob,
];

@Module({
  imports: [
    JournalModule,
    ForumsModule,
    ForwardingModule,
    LettersModule,
    ReceptionModule,
    SteeringModule,
    ForumMailModule,
    ArchiveModule,
    DeliveryModule,
    NoticesModule,
    GroupsModule,
    ListsModule,
    AccountsModule,
    AdditionsModule,
    DirectoryModule,
    StandingModule,
    IssueSendingModule,
    ExceptionalModule,
    ArchiveModule,
  ],
  providers: [
    JobsDoor,
    ...jobs,
    { provide: jobsOfTheDoor, inject: [...jobs], useFactory: (...all: Job[]) => all },
  ],
  exports: [JobsDoor],
})
export class JobsModule {}
