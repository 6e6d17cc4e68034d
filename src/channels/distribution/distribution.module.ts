import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { ArchiveModule } from '../../postoffice/archive/archive.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { DistributionService } from './distribution.service.js';
import { OutgoingPosts } from './outgoing-posts.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, AudiencesModule, ListsModule, ArchiveModule, DeliveryModule],
  providers: [DistributionService, OutgoingPosts],
  exports: [DistributionService],
})
export class DistributionModule {}
