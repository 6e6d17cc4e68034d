import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { BouncesService } from './bounces.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [BouncesService],
  exports: [BouncesService],
})
export class BouncesModule {}
