import { Module } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { SiteService } from '../../foundation/database/site.service.js';
import { ArchiveModule } from '../archive/archive.module.js';
import { LedgerModule } from '../ledger/ledger.module.js';
import { CarrierFactory } from './carrier-factory.js';
import { Courier } from './courier.service.js';
import { DeliveryCountsService } from './delivery-counts.service.js';
import { DeliveryRecord } from './delivery-record.service.js';
import { DkimKeys } from './dkim-keys.js';
import { FanOutService } from './fan-out.service.js';
import { LeaseService } from './lease.service.js';
import { LetterCopies } from './letter-copies.service.js';
import { OutboundContents } from './outbound-contents.service.js';
import { OutboxService } from './outbox.service.js';
import { PeopleInDelivery } from './people-in-delivery.service.js';

@Module({
  imports: [ConfigModule, DatabaseModule, ArchiveModule, LedgerModule],
  providers: [
    {
      provide: DkimKeys,
      inject: [Config, SiteService],
      useFactory: (config: Config, site: SiteService) => DkimKeys.of(config, site),
    },
    FanOutService,
    LeaseService,
    DeliveryRecord,
    OutboundContents,
    CarrierFactory,
    Courier,
    OutboxService,
    DeliveryCountsService,
    PeopleInDelivery,
    LetterCopies,
  ],
  exports: [
    FanOutService,
    Courier,
    OutboxService,
    DeliveryCountsService,
    DkimKeys,
    PeopleInDelivery,
    LetterCopies,
  ],
})
export class DeliveryModule {}
