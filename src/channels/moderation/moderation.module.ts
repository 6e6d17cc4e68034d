import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { PostingModule } from '../posting/posting.module.js';
import { ModerationService } from './moderation.service.js';
import { PeopleInModeration } from './people-in-moderation.service.js';

@Module({
  imports: [DatabaseModule, DirectoryModule, PostingModule],
  providers: [ModerationService, PeopleInModeration],
  exports: [ModerationService, PeopleInModeration],
})
export class ModerationModule {}
