import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { ConfigModule } from '../config/config.module.js';
import { DatabaseServer } from './database-server.js';

@Module({
  imports: [ConfigModule],
  providers: [
    {
      provide: DatabaseServer,
      inject: [Config],
      useFactory: (config: Config) => DatabaseServer.start(config),
    },
  ],
  exports: [DatabaseServer],
})
export class DatabaseServerModule {}
