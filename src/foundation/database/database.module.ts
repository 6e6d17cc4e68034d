import { randomBytes } from 'node:crypto';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Config } from '../config/config.js';
import { ConfigModule } from '../config/config.module.js';
import { dataSourceOptions } from './data-source.js';
import { entityClasses } from './entity-classes.js';
import { DatabaseServer } from './database-server.js';
import { DatabaseServerModule } from './database-server.module.js';
import { openMigrated } from './migrate.js';
import { SiteSecret } from './site-secret.js';
import { SiteService } from './site.service.js';

@Module({
  imports: [
    ConfigModule,
    DatabaseServerModule,
    TypeOrmModule.forRootAsync({
      imports: [DatabaseServerModule],
      inject: [DatabaseServer],
      useFactory: async (server: DatabaseServer) => ({
        ...dataSourceOptions(server.url),
        entities: await entityClasses(),
        // Who starts it hears at once that it can't; a database that goes away later is another matter.
        toRetry: () => false,
      }),
      dataSourceFactory: openMigrated,
    }),
  ],
  providers: [
    SiteService,
    {
      provide: SiteSecret,
      inject: [Config, SiteService],
      useFactory: async (config: Config, site: SiteService) => {
        return new SiteSecret(config.secret ?? (await site.factMadeOnce('secret', makeSecret)));
      },
    },
  ],
  exports: [SiteService, SiteSecret, DatabaseServerModule],
})
export class DatabaseModule {}

function makeSecret(): string {
  return randomBytes(32).toString('base64');
}
