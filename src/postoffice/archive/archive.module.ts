import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { MailModule } from '../../foundation/mail/mail.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ArchiveExport } from './archive-export.service.js';
import { ArchiveImport } from './archive-import.service.js';
import { ArchiveSearch } from './archive-search.service.js';
import { ArchiveTaking } from './archive-taking.service.js';
import { ArchiveReader } from './archive-reader.service.js';
import { ArchiveService } from './archive.service.js';
import { FileCutting } from './file-cutting.service.js';
import { KeptFiles } from './kept-files.service.js';
import { LinkedFilesService } from './linked-files.service.js';
import { RawStore } from './raw-store.js';
import { PeopleInArchive } from './people-in-archive.service.js';
import { RawErasing } from './raw-erasing.service.js';
import { Candidates } from './search/candidates.js';
import { Lexicon } from './search/lexicon.js';
import { MonthSizes } from './search/month-sizes.js';
import { SearchIndex } from './search-index.service.js';
import { WithdrawalService } from './withdrawal.service.js';

const face = [
  ArchiveService,
  ArchiveReader,
  ArchiveSearch,
  ArchiveImport,
  ArchiveExport,
  ArchiveTaking,
  KeptFiles,
  LinkedFilesService,
  FileCutting,
  SearchIndex,
  WithdrawalService,
  RawStore,
  RawErasing,
  PeopleInArchive,
];

@Module({
  imports: [DatabaseModule, JournalModule, MailModule],
  providers: [...face, Lexicon, MonthSizes, Candidates],
  exports: face,
})
export class ArchiveModule {}
