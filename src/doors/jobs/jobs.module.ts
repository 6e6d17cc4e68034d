import { Module } from '@nestjs/common';
import { AccountsModule } from '../../community/accounts/accounts.module.js';
import { ListsModule } from '../../community/lists/lists.module.js';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { NoticesModule } from '../../postoffice/notices/notices.module.js';
import { AdditionsModule } from '../../community/additions/additions.module.js';
import { AdditionsJob } from './additions.job.js';
import { JobsDoor } from './jobs.door.js';
import { ReleaseJob } from './release.job.js';
import { SealJob } from './seal.job.js';
import { SweepJob } from './sweep.job.js';

@Module({
  imports: [
    JournalModule,
    ReceptionModule,
    DeliveryModule,
    NoticesModule,
    ListsModule,
    AccountsModule,
    AdditionsModule,
  ],
  providers: [JobsDoor, ReleaseJob, SealJob, SweepJob, AdditionsJob],
  exports: [JobsDoor],
})
export class JobsModule {}
