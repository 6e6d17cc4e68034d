import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { NoticesService } from './notices.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, DeliveryModule],
  providers: [NoticesService],
  exports: [NoticesService],
})
export class NoticesModule {}
