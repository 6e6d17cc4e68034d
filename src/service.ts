import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { AppModule } from './app.module.js';
import { openDoors } from './open-doors.js';
import { DemoService } from './doors/demo/demo.service.js';
import { dressWebDoor } from './doors/web/web-door.js';
import { ConfigError } from './foundation/config/reader.js';
import { Config } from './foundation/config/config.js';
import { serviceConfig } from './foundation/config/environment.js';
import { DatabaseServer } from './foundation/database/database-server.js';
import { SiteService } from './foundation/database/site.service.js';
import { HouseError } from './foundation/house-error.js';
import { houseLogger } from './foundation/log.js';
import { InvalidRelayUrl, parseRelayUrl } from './postoffice/delivery/transport/relay-url.js';

/** What a service needs of the process it runs in: when to stop, and where its lines go. */
export interface Surroundings {
  readonly stop: Promise<void>;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Opens the doors, waits until it is told to stop, drains, and gives the exit code. */
export async function serve({ stop, say, complain }: Surroundings = ofThisProcess()): Promise<number> {
  try {
    const config = serviceConfig();
    refuseBadRelay(config);
    const app = await NestFactory.create<NestExpressApplication>(AppModule, {
      logger: houseLogger(config.logLevel),
      abortOnError: false,
    });
    try {
      await prepare(app, config);
      const close = await openDoors(app, config, say);
      say(`ready ${config.publicUrl}`);
      await stop;
      await close();
    } finally {
      await app.close();
    }
    return 0;
  } catch (error) {
    complain(startFailure(error));
    return 1;
  } finally {
    // Not asked of the application: when one of its rooms can't be built there is none.
    await DatabaseServer.releaseAll();
  }
}

/** Told with the other settings, not by the first message that can't leave. */
function refuseBadRelay({ relayUrl }: Config): void {
  try {
    if (relayUrl !== null) parseRelayUrl(relayUrl);
  } catch (error) {
    throw error instanceof InvalidRelayUrl ? new ConfigError([error.message]) : error;
  }
}

async function prepare(app: NestExpressApplication, config: Config): Promise<void> {
  dressWebDoor(app, config);
  if (config.demo) await app.get(DemoService).seedIfEmpty(new Date());
  await refuseToMailTheWorld(app, config);
}

/** Fictional addresses could be somebody's one day: a demonstration only ever hands mail to this machine. */
async function refuseToMailTheWorld(app: NestExpressApplication, { relayUrl }: Config): Promise<void> {
  if (relayUrl === null || !(await app.get(SiteService).isDemonstration())) return;
  const host = new URL(relayUrl).hostname;
  if (/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)) return;
  throw new ConfigError(['RELAY_URL must be on this machine: the database is marked as a demonstration']);
}

function ofThisProcess(): Surroundings {
  return {
    stop: stopSignal(),
    say: line => process.stdout.write(`${line}\n`),
    complain: line => process.stderr.write(`${line}\n`),
  };
}

/** A group signal arrives twice and people press Ctrl-C twice: the first one counts, others are ignored. */
function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    process.on('SIGTERM', () => resolve());
    process.on('SIGINT', () => resolve());
  });
}

function startFailure(error: unknown): string {
  if (error instanceof HouseError || !(error instanceof Error)) return `Vigie can't start: ${String(error)}`;
  return `Vigie can't start: ${error.message}`;
}
