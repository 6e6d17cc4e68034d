import type { NestExpressApplication } from '@nestjs/platform-express';
import { JobsDoor } from './doors/jobs/jobs.door.js';
import { LmtpDoor } from './doors/smtp/lmtp.door.js';
import { PolicyDoor } from './doors/policy/policy.door.js';
import { SmtpDoor } from './doors/smtp/smtp.door.js';
import type { Config } from './foundation/config/config.js';
import { ConfigError } from './foundation/config/reader.js';

/** A message being received may take this long to end, a copy on its way as long again: the drain stays within 30 s. */
const graceSeconds = 10;

/** Opens the doors this process was asked for, says each one in a line, and gives back how to close them. */
export async function openDoors(
  app: NestExpressApplication,
  config: Config,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  await app.init();
  // What comes in stops first, then what is on its way finishes. Closing a door that never opened does nothing.
  const close = async (): Promise<void> => {
    await Promise.all([
      app.get(SmtpDoor).close(graceSeconds),
      app.get(LmtpDoor).close(graceSeconds),
      app.get(PolicyDoor).close(graceSeconds),
    ]);
    await app.get(JobsDoor).close();
  };
  try {
    await openAll(app, config, say);
  } catch (error) {
    // A service with half its doors open would look alive and serve nobody.
    await close();
    throw error;
  }
  return close;
}

async function openAll(
  app: NestExpressApplication,
  { doors, webHost, webPort }: Config,
  say: (line: string) => void,
): Promise<void> {
  if (doors.has('jobs')) {
    await app.get(JobsDoor).open();
    say('jobs');
  }
  if (doors.has('smtp')) say(`smtp ${where(await named('SMTP_PORT', app.get(SmtpDoor).open()))}`);
  if (doors.has('lmtp')) say(`lmtp ${where(await named('LMTP_PORT', app.get(LmtpDoor).open()))}`);
  if (doors.has('policy')) say(`policy ${where(await named('POLICY_PORT', app.get(PolicyDoor).open()))}`);
  if (doors.has('web')) {
    const server = await named('WEB_HOST, WEB_PORT', app.listen(webPort, webHost));
    const bound: unknown = server.address();
    say(`web http://${webHost}:${portOf(bound) ?? webPort}`);
  }
}

/** A port in use, an address that isn't ours: said with the setting to change. */
async function named<T>(setting: string, opening: Promise<T>): Promise<T> {
  try {
    return await opening;
  } catch (error) {
    throw new ConfigError([`${setting}: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function where({ host, port }: { host: string; port: number }): string {
  return `${host}:${port}`;
}

function portOf(bound: unknown): number | null {
  return typeof bound === 'object' && bound !== null && 'port' in bound && typeof bound.port === 'number'
    ? bound.port
    : null;
}
