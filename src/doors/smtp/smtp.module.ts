import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { DoorLimits } from './limits.js';
import { LmtpDoor } from './lmtp.door.js';
import { SmtpDoor } from './smtp.door.js';

@Module({
  imports: [ConfigModule, ReceptionModule],
  providers: [DoorLimits, SmtpDoor, LmtpDoor],
  exports: [SmtpDoor, LmtpDoor],
})
export class SmtpDoorModule {}
