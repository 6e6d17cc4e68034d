import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { ForwardingService } from './forwarding.service.js';
import { LifetimeModule } from './lifetime.module.js';
import { PeopleInForwarding } from './people-in-forwarding.service.js';
import { ReturnedMail } from './returned-mail.service.js';

const face = [ForwardingService, PeopleInForwarding, ReturnedMail];

@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule, DeliveryModule, LifetimeModule],
  providers: face,
  exports: [...face, LifetimeModule],
})
export class ForwardingModule {}
