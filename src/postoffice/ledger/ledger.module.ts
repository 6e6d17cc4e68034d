import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { LedgerBook } from './ledger-book.service.js';
import { LedgerHearing } from './ledger-hearing.service.js';
import { LedgerPast } from './ledger-past.service.js';
import { LedgerReach } from './ledger-reach.service.js';
import { PeopleInLedger } from './people-in-ledger.service.js';
import { TextSearch } from './text-search.service.js';

@Module({
  imports: [DatabaseModule],
  providers: [LedgerBook, LedgerHearing, LedgerPast, LedgerReach, TextSearch, PeopleInLedger],
  exports: [LedgerBook, LedgerHearing, LedgerPast, LedgerReach, TextSearch, PeopleInLedger],
})
export class LedgerModule {}
