import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { FailedForwards } from './failed-forwards.service.js';
import { ForwardedTrace } from './forwarded-trace.service.js';
import { ForwardingService } from './forwarding.service.js';
import { HeldForwards } from './held-forwards.service.js';
import { KeptForwards } from './kept-forwards.service.js';
import { LifetimeModule } from './lifetime.module.js';
import { PeopleInForwarding } from './people-in-forwarding.service.js';
import { ReturnedMail } from './returned-mail.service.js';

const face = [
  ForwardingService,
  HeldForwards,
  ReturnedMail,
  FailedForwards,
  KeptForwards,
  ForwardedTrace,
  PeopleInForwarding,
];

@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    JournalModule,
    ArchiveModule,
    DeliveryModule,
    NoticesModule,
    LifetimeModule,
  ],
  providers: face,
  exports: [...face, LifetimeModule],
})
export class ForwardingModule {}
