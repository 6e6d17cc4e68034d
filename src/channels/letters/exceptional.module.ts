import { Module } from '@nestjs/common';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { AudiencesModule } from '../../community/audiences/audiences.module.js';
import { DirectoryModule } from '../../community/directory/directory.module.js';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { ExceptionalSending } from './exceptional-sending.service.js';
import { ExceptionalSends } from './exceptional-sends.service.js';
import { PeopleInExceptional } from './people-in-exceptional.service.js';

const face = [ExceptionalSends, ExceptionalSending, PeopleInExceptional];

/** Apart from letters: editors have no part in it. */
@Module({
  imports: [
    ConfigModule,
    DatabaseModule,
    JournalModule,
    DirectoryModule,
    AccountsModule,
    AudiencesModule,
    DeliveryModule,
    NoticesModule,
  ],
  providers: face,
  exports: face,
})
export class ExceptionalModule {}
