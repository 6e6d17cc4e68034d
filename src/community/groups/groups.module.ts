import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { GroupImportService } from './group-import.service.js';
import { GroupsService } from './groups.service.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [DatabaseModule, JournalModule],
  providers: [GroupsService, MembersService, GroupImportService],
  exports: [GroupsService, MembersService, GroupImportService],
})
export class GroupsModule {}
