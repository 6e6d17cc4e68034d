import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { JournalService } from './journal.service.js';
import { SealService } from './seal.service.js';
import { PeopleInJournal } from './people-in-journal.service.js';

@Module({
  imports: [DatabaseModule],
  providers: [JournalService, SealService, PeopleInJournal],
  exports: [JournalService, SealService, PeopleInJournal],
})
export class JournalModule {}
