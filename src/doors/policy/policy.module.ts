import { Module } from '@nestjs/common';
import { ConfigModule } from '../../foundation/config/config.module.js';
import { ReceptionModule } from '../../intake/reception/reception.module.js';
import { PolicyLimits } from './limits.js';
import { PolicyDoor } from './policy.door.js';

@Module({
  imports: [ConfigModule, ReceptionModule],
  providers: [PolicyLimits, PolicyDoor],
  exports: [PolicyDoor],
})
export class PolicyDoorModule {}
