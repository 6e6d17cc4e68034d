import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { AliasesService } from './aliases.service.js';
import { Canaries } from './canaries.service.js';
import { FailingTargets } from './failing-targets.service.js';
import { ForwardingChoices } from './forwarding-choices.service.js';
import { LifetimeAddresses } from './lifetime-addresses.service.js';

const face = [LifetimeAddresses, AliasesService, ForwardingChoices, FailingTargets, Canaries];

/** Whose an address is, and where it leads: for who carries no mail. */
@Module({
  imports: [ConfigModule, DatabaseModule, JournalModule],
  providers: face,
  exports: face,
})
export class LifetimeModule {}
