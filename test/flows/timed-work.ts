import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { AdsEnding } from '../../src/channels/forums/ads-ending.service.js';
import { Config } from '../../src/foundation/config/config.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { dataSourceOptions } from '../../src/foundation/database/data-source.js';
import { DatabaseServer } from '../../src/foundation/database/database-server.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { MessageParser } from '../../src/foundation/mail/message-parser.js';
import { IdentityModule } from '../../src/intake/identity/identity.module.js';
import { Expiry } from '../../src/intake/reception/expiry.service.js';
import { ForumModeratorTelling } from '../../src/intake/reception/forum-moderator-telling.service.js';
import { ModerationAlarm } from '../../src/intake/reception/moderation-alarm.service.js';
import { Reminders } from '../../src/intake/reception/reminders.service.js';
import { entityClasses } from '../../src/foundation/database/entity-classes.js';
import type { Environment } from './vigie.js';

/** Work that jobs do by the hour, done now: on the database of a site, and with its secret. */
export class TimedWork {
  private constructor(
    private readonly house: TestingModule,
    private readonly dataSource: DataSource,
  ) {}

  static async of(databaseUrl: string, environment: Environment): Promise<TimedWork> {
    const ours = { entities: await entityClasses() };
    const dataSource = await new DataSource({ ...dataSourceOptions(databaseUrl), ...ours }).initialize();
    const config = readConfig({ ...environment, TIME_ZONE: whereItIsNoon(new Date()) });
    const house = await Test.createTestingModule({ imports: [IdentityModule] })
      .overrideProvider(Config)
      .useValue(config)
      .overrideProvider(DatabaseServer)
      .useValue({ url: 'postgres://nowhere' })
      .overrideProvider(DataSource)
      .useValue(dataSource)
      .overrideProvider(SiteSecret)
      .useValue(new SiteSecret(config.secret ?? ''))
      .compile();
    return new TimedWork(house, dataSource);
  }

  async close(): Promise<void> {
    await this.found(MessageParser).close();
    await this.dataSource.destroy();
  }

  /** How many each told, or ended. */
  async doNow(): Promise<Record<'expired' | 'reminded' | 'alarmed' | 'toldOfAds', number>> {
    const now = new Date();
    // The site's own job comes by more often, and may have been first.
    await this.found(ForumModeratorTelling).tellDue(now);
    return {
      expired: await this.found(Expiry).endDue(now),
      reminded: await this.found(Reminders).sendDue(now),
      alarmed: await this.found(ModerationAlarm).ring(now),
      toldOfAds: await this.found(AdsEnding).tellDue(now),
    };
  }

  private found<T>(kind: abstract new (...given: never[]) => T): T {
    return this.house.get<T>(kind, { strict: false });
  }
}

/** Some of this work rests at night, and specs run at any hour. Signs of these names are those of POSIX. */
function whereItIsNoon(now: Date): string {
  const ahead = 12 - now.getUTCHours();
  return `Etc/GMT${ahead >= 0 ? '-' : '+'}${Math.abs(ahead)}`;
}
