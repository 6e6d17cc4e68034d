import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { StandingModule } from '../../community/standing/standing.module.js';
import { PostRecord } from './post-record.service.js';
import { PostingService } from './posting.service.js';
import { PeopleInPosts } from './people-in-posts.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, AudiencesModule, StandingModule],
  providers: [PostRecord, PostingService, PeopleInPosts],
  exports: [PostRecord, PostingService, PeopleInPosts],
})
export class PostingModule {}
