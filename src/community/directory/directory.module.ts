import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { DirectoryService } from './directory.service.js';
import { PeopleImportService } from './people-import.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [DirectoryService, PeopleImportService],
  exports: [DirectoryService, PeopleImportService],
})
export class DirectoryModule {}
