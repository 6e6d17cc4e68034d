import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { LifetimeAddresses } from './lifetime-addresses.service.js';

/** Whose an address is: for who carries no mail. */
@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule],
  providers: [LifetimeAddresses],
  exports: [LifetimeAddresses],
})
export class LifetimeModule {}
