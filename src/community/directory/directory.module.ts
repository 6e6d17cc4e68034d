import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { AddressClaimsService } from './address-claims.service.js';
import { AddressesService } from './addresses.service.js';
import { DirectoryService } from './directory.service.js';
import { PeopleImportService } from './people-import.service.js';
import { SuppressionService } from './suppression.service.js';

const face = [
  DirectoryService,
  PeopleImportService,
  AddressesService,
  AddressClaimsService,
  SuppressionService,
];

@Module({ imports: [DatabaseModule, JournalModule], providers: face, exports: face })
export class DirectoryModule {}
