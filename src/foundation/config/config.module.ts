import { Module } from '@nestjs/common';
import { Config } from './config.js';
import { processConfig } from './environment.js';

@Module({
  providers: [{ provide: Config, useFactory: processConfig }],
  exports: [Config],
})
export class ConfigModule {}
