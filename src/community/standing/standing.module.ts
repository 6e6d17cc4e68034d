import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { StandingService } from './standing.service.js';
import { PeopleInStanding } from './people-in-standing.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [StandingService, PeopleInStanding],
  exports: [StandingService, PeopleInStanding],
})
export class StandingModule {}
