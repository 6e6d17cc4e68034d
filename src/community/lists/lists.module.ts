import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { DirectoryModule } from '../directory/directory.module.js';
import { GroupsModule } from '../groups/groups.module.js';
import { AdmissionService } from './admission.service.js';
import { BearersService } from './bearers.service.js';
import { BrakesService } from './brakes.service.js';
import { ConfirmationsService } from './confirmations.service.js';
import { Confirming } from './confirming.service.js';
import { Entrance } from './entrance.js';
import { GroupExitService } from './group-exit.service.js';
import { JoiningLimits } from './joining-limits.service.js';
import { LeavingService } from './leaving.service.js';
import { LetterRecipients } from './letter-recipients.service.js';
import { LetterStrangers } from './letter-strangers.service.js';
import { LetterSubscriptions } from './letter-subscriptions.service.js';
import { ListGreetings } from './list-greetings.service.js';
import { ListDeletion } from './list-deletion.service.js';
import { ListImportService } from './list-import.service.js';
import { ListNames } from './list-names.service.js';
import { ListRulesService } from './list-rules.service.js';
import { ListsService } from './lists.service.js';
import { ModeratorsService } from './moderators.service.js';
import { OwnersService } from './owners.service.js';
import { PostingFactsService } from './posting-facts.service.js';
import { PreferencesService } from './preferences.service.js';
import { PublicArchives } from './public-archives.service.js';
import { ProposalMail } from './proposal-mail.js';
import { RecipientsService } from './recipients.service.js';
import { RequestDecisions } from './request-decisions.service.js';
import { StrangerConfirming } from './stranger-confirming.service.js';
import { StrangerJoining } from './stranger-joining.service.js';
import { SubscriberExportService } from './subscriber-export.service.js';
import { SubscriberImportService } from './subscriber-import.service.js';
import { RequestNotices } from './request-notices.js';
import { SubscriptionMail } from './subscription-mail.js';
import { SubscriptionNotices } from './subscription-notices.js';
import { SubscriptionRequestService } from './subscription-request.service.js';
import { SubscriptionSettings } from './subscription-settings.service.js';
import { SubscriptionsService } from './subscriptions.service.js';
import { ListEntriesService } from './list-entries.service.js';
import { SubscriberOptionsService } from './subscriber-options.service.js';
import { SubscriberRosterService } from './subscriber-roster.service.js';
import { PeopleInLists } from './people-in-lists.service.js';

const face = [
  ListGreetings,
  ListsService,
  ListRulesService,
  BrakesService,
  ListNames,
  ListDeletion,
  ModeratorsService,
  OwnersService,
  AdmissionService,
  PostingFactsService,
  SubscriptionsService,
  SubscriptionRequestService,
  SubscriptionMail,
  SubscriptionSettings,
  SubscriptionNotices,
  RequestNotices,
  ConfirmationsService,
  Confirming,
  RequestDecisions,
  LeavingService,
  JoiningLimits,
  RecipientsService,
  LetterRecipients,
  LetterSubscriptions,
  LetterStrangers,
  BearersService,
  PreferencesService,
  PublicArchives,
  SubscriberOptionsService,
  GroupExitService,
  PeopleInLists,
  StrangerJoining,
  StrangerConfirming,
  SubscriberImportService,
  SubscriberExportService,
  ListImportService,
  ListEntriesService,
  SubscriberRosterService,
];

@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule, NoticesModule, DirectoryModule, GroupsModule],
  providers: [...face, Entrance, ProposalMail],
  exports: face,
})
export class ListsModule {}
