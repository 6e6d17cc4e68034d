import { Test } from '@nestjs/testing';
import type { TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { Config } from '../../src/foundation/config/config.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { DatabaseServer } from '../../src/foundation/database/database-server.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { IdentityModule } from '../../src/intake/identity/identity.module.js';

/** The room of identity and all it calls, wired by its own module, on the database of a test. */
export function anIdentity(
  dataSource: DataSource,
  environment: Readonly<Record<string, string>> = {},
): Promise<TestingModule> {
  return Test.createTestingModule({ imports: [IdentityModule] })
    .overrideProvider(Config)
    .useValue(readConfig({ SECRET: 'the secret of the tests, long enough', ...environment }))
    .overrideProvider(DatabaseServer)
    .useValue({ url: 'postgres://nowhere' })
    .overrideProvider(DataSource)
    .useValue(dataSource)
    .overrideProvider(SiteSecret)
    .useValue(new SiteSecret('the secret of the tests'))
    .compile();
}
