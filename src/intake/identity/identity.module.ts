import { Module } from '@nestjs/common';
import { ForumMailModule } from '../../channels/forums/forum-mail.module.js';
import { ForumsModule } from '../../channels/forums/forums.module.js';
import { ForwardingModule } from '../../channels/forwarding/forwarding.module.js';
import { LettersModule } from '../../channels/letters/letters.module.js';
import { ExceptionalModule } from '../../channels/letters/exceptional.module.js';
import { ModerationModule } from '../../channels/moderation/moderation.module.js';
import { PostingModule } from '../../channels/posting/posting.module.js';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { AdditionsModule } from '../../community/additions/additions.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { GroupsModule } from '../../community/groups/groups.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import type { PeopleHolder } from '../../foundation/people-holder.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { LedgerModule } from '../../postoffice/ledger/ledger.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { ReceptionModule } from '../reception/reception.module.js';
import { SteeringModule } from '../steering/steering.module.js';
import { AccountMail } from './account-mail.service.js';
import { AddressChanges } from './address-changes.service.js';
import { AddressConfirmation } from './address-confirmation.service.js';
import { DepartureService } from './departure.service.js';
import { EverythingAbout } from './everything-about.service.js';
import { MergeService } from './merge.service.js';
import { OwnAddresses } from './own-addresses.service.js';
import { declaredHolders, PeopleHolders } from './people-holders.js';
import { SuspensionService } from './suspension.service.js';

const foundation = [ConfigModule, DatabaseModule, JournalModule];
const community = [
  AccountsModule,
  AdditionsModule,
  AudiencesModule,
  DirectoryModule,
  GroupsModule,
  ListsModule,
  StandingModule,
];
const others = [
  ReceptionModule,
  SteeringModule,
  ForumsModule,
  ExceptionalModule,
  ForumMailModule,
  ForwardingModule,
  ModerationModule,
  LettersModule,
  PostingModule,
  ArchiveModule,
  DeliveryModule,
  LedgerModule,
  NoticesModule,
];
const face = [
  OwnAddresses,
  AddressConfirmation,
  MergeService,
  EverythingAbout,
  DepartureService,
  SuspensionService,
];

@Module({
  imports: [...foundation, ...community, ...others],
  providers: [
    {
      provide: PeopleHolders,
      inject: [...declaredHolders],
      useFactory: (...holders: PeopleHolder[]) => new PeopleHolders(holders),
    },
    AccountMail,
    AddressChanges,
    ...face,
  ],
  exports: face,
})
export class IdentityModule {}
