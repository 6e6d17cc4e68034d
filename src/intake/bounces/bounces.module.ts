import { Module } from '@nestjs/common';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { BouncesService } from './bounces.service.js';

@Module({
  imports: [JournalModule],
  providers: [BouncesService],
  exports: [BouncesService],
})
export class BouncesModule {}
