import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { NoticesService } from './notices.service.js';
import { PeopleInNotices } from './people-in-notices.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, DeliveryModule],
  providers: [NoticesService, PeopleInNotices],
  exports: [NoticesService, PeopleInNotices],
})
export class NoticesModule {}
