import { Module } from '@nestjs/common';
import { StandingModule } from '../../community/standing/standing.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { CorrespondenceAddress } from './correspondence-address.js';
import { Correspondences } from './correspondences.service.js';
import { ForumFollows } from './follows.service.js';
import { ForumCopies } from './forum-copies.service.js';
import { ForumLeaving } from './forum-leaving.service.js';
import { PeopleInForumMail } from './people-in-forum-mail.service.js';

const face = [
  CorrespondenceAddress,
  Correspondences,
  ForumFollows,
  ForumCopies,
  ForumLeaving,
  PeopleInForumMail,
];

/** Forums by mail: who follows what, and the copies that go to them. */
@Module({
  imports: [ConfigModule, DatabaseModule, StandingModule, DeliveryModule],
  providers: face,
  exports: face,
})
export class ForumMailModule {}
