import { Module } from '@nestjs/common';
import { DatabaseModule } from '../database/database.module.js';
import { JournalService } from './journal.service.js';
import { SealService } from './seal.service.js';

@Module({
  imports: [DatabaseModule],
  providers: [JournalService, SealService],
  exports: [JournalService, SealService],
})
export class JournalModule {}
