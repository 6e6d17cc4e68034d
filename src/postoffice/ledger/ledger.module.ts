import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { BandSorting } from './band-sorting.service.js';
import { ChosenTexts } from './chosen-texts.service.js';
import { LedgerBook } from './ledger-book.service.js';
import { LedgerHearing } from './ledger-hearing.service.js';
import { LedgerCampaigns } from './ledger-campaigns.service.js';
import { LedgerGreetings } from './ledger-greetings.service.js';
import { LedgerGrowth } from './ledger-growth.service.js';
import { LedgerPast } from './ledger-past.service.js';
import { LedgerReach } from './ledger-reach.service.js';
import { LedgerSweep } from './ledger-sweep.service.js';
import { PeopleInLedger } from './people-in-ledger.service.js';
import { TextSearch } from './text-search.service.js';

const face = [
  BandSorting,
  ChosenTexts,
  LedgerBook,
  LedgerCampaigns,
  LedgerGreetings,
  LedgerGrowth,
  LedgerHearing,
  LedgerPast,
  LedgerReach,
  LedgerSweep,
  TextSearch,
  PeopleInLedger,
];

@Module({
  imports: [DatabaseModule],
  providers: face,
  exports: face,
})
export class LedgerModule {}
