import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { PostRecord } from './post-record.service.js';
import { PostingService } from './posting.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, ListsModule, StandingModule],
  providers: [PostRecord, PostingService],
  exports: [PostRecord, PostingService],
})
export class PostingModule {}
