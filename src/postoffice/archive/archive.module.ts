import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ArchiveReader } from './archive-reader.service.js';
import { ArchiveService } from './archive.service.js';
import { RawStore } from './raw-store.js';
import { PeopleInArchive } from './people-in-archive.service.js';
import { RawErasing } from './raw-erasing.service.js';
import { WithdrawalService } from './withdrawal.service.js';

const face = [ArchiveService, ArchiveReader, WithdrawalService, RawStore, RawErasing, PeopleInArchive];

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: face,
  exports: face,
})
export class ArchiveModule {}
