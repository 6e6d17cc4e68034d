import { Module } from '@nestjs/common';
import { JournalModule } from '../../foundation/journal/journal.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { DeliveryModule } from '../../postoffice/delivery/delivery.module.js';
import { JobsDoor } from './jobs.door.js';
import { ReleaseJob } from './release.job.js';
import { SealJob } from './seal.job.js';

@Module({
  imports: [JournalModule, ReceptionModule, DeliveryModule],
  providers: [JobsDoor, ReleaseJob, SealJob],
  exports: [JobsDoor],
})
export class JobsModule {}
