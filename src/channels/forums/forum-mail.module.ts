import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { LedgerModule } from '../../postoffice/ledger/ledger.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { AdsEnding } from './ads-ending.service.js';
import { CorrespondenceAddress } from './correspondence-address.js';
import { Correspondences } from './correspondences.service.js';
import { ForumFollows } from './follows.service.js';
import { ForumCopies } from './forum-copies.service.js';
import { ForumLeaving } from './forum-leaving.service.js';
import { ForumsModule } from './forums.module.js';
import { PeopleInForumMail } from './people-in-forum-mail.service.js';

const face = [
  AdsEnding,
  CorrespondenceAddress,
  Correspondences,
  ForumFollows,
  ForumCopies,
  ForumLeaving,
  PeopleInForumMail,
];

/** Forums by mail: who follows what, the copies that go to them, and what authors hear of their ads. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    DirectoryModule,
    StandingModule,
    DeliveryModule,
    NoticesModule,
    LedgerModule,
    ForumsModule,
  ],
  providers: face,
  exports: face,
})
export class ForumMailModule {}
