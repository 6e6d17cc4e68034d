import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { AddressClaimsService } from './address-claims.service.js';
import { AddressesService } from './addresses.service.js';
import { DirectoryService } from './directory.service.js';
import { PeopleImportService } from './people-import.service.js';
import { SuppressionService } from './suppression.service.js';
import { PeopleInDirectory } from './people-in-directory.service.js';

const face = [
  DirectoryService,
  PeopleImportService,
  PeopleInDirectory,
  AddressesService,
  AddressClaimsService,
  SuppressionService,
];

@Module({ imports: [DatabaseModule, JournalModule], providers: face, exports: face })
export class DirectoryModule {}
