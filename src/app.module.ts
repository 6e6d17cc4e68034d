import { Module } from '@nestjs/common';
import { DemoModule } from './doors/demo/demo.module.js';
import { JobsModule } from './doors/jobs/jobs.module.js';
import { PolicyDoorModule } from './doors/policy/policy.module.js';
import { SmtpDoorModule } from './doors/smtp/smtp.module.js';
import { WebModule } from './doors/web/web.module.js';
import { DatabaseModule } from './foundation/database/database.module.js';

/** The service: every door. The rooms behind them are named by the doors that call them. */
@Module({ imports: [DatabaseModule, WebModule, SmtpDoorModule, PolicyDoorModule, JobsModule, DemoModule] })
export class AppModule {}
