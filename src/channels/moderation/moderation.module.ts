import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { PostingModule } from '../posting/posting.module.js';
import { HeldImportService } from './held-import.service.js';
import { ListStatistics } from './list-statistics.service.js';
import { ModerationService } from './moderation.service.js';
import { PeopleInModeration } from './people-in-moderation.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, DirectoryModule, PostingModule],
  providers: [ModerationService, ListStatistics, HeldImportService, PeopleInModeration],
  exports: [ModerationService, ListStatistics, HeldImportService, PeopleInModeration],
})
export class ModerationModule {}
