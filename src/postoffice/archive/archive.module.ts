import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { ArchiveService } from './archive.service.js';
import { RawStore } from './raw-store.js';
import { PeopleInArchive } from './people-in-archive.service.js';

@Module({
  imports: [DatabaseModule],
  providers: [ArchiveService, RawStore, PeopleInArchive],
  exports: [ArchiveService, RawStore, PeopleInArchive],
})
export class ArchiveModule {}
