import { Module } from '@nestjs/common';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { PostingModule } from '../posting/posting.module.js';
import { ModerationService } from './moderation.service.js';

@Module({
  imports: [DatabaseModule, DirectoryModule, PostingModule],
  providers: [ModerationService],
  exports: [ModerationService],
})
export class ModerationModule {}
