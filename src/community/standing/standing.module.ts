import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { StandingService } from './standing.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [StandingService],
  exports: [StandingService],
})
export class StandingModule {}
