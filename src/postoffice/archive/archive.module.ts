import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { ArchiveService } from './archive.service.js';
import { RawStore } from './raw-store.js';

@Module({
  imports: [DatabaseModule],
  providers: [ArchiveService, RawStore],
  exports: [ArchiveService, RawStore],
})
export class ArchiveModule {}
