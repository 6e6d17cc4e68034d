import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { JournalReader } from './journal-reader.service.js';
import { JournalService } from './journal.service.js';
import { SealService } from './seal.service.js';
import { PeopleInJournal } from './people-in-journal.service.js';

@Module({
  imports: [DatabaseModule],
  providers: [JournalService, JournalReader, SealService, PeopleInJournal],
  exports: [JournalService, JournalReader, SealService, PeopleInJournal],
})
export class JournalModule {}
