import { Module } from '@nestjs/common';
import { Config } from './config.js';
import { readConfig } from './environment.js';

@Module({
  providers: [{ provide: Config, useFactory: () => readConfig() }],
  exports: [Config],
})
export class ConfigModule {}
