import type { NestExpressApplication } from '@nestjs/platform-express';
import { JobsDoor } from './doors/jobs/jobs.door.js';
import { LmtpDoor } from './doors/smtp/lmtp.door.js';
import { SmtpDoor } from './doors/smtp/smtp.door.js';
import type { Config } from './foundation/config/config.js';

/** A message being received may take this long to end, a copy on its way as long again: the drain stays within 30 s. */
const graceSeconds = 10;

/** Opens the doors this process was asked for, says each one in a line, and gives back how to close them. */
export async function openDoors(
  app: NestExpressApplication,
  { doors, webHost, webPort }: Config,
  say: (line: string) => void,
): Promise<() => Promise<void>> {
  await app.init();
  const [smtp, lmtp, jobs] = [app.get(SmtpDoor), app.get(LmtpDoor), app.get(JobsDoor)];
  if (doors.has('smtp')) say(`smtp ${where(await smtp.open())}`);
  if (doors.has('lmtp')) say(`lmtp ${where(await lmtp.open())}`);
  if (doors.has('jobs')) {
    await jobs.open();
    say('jobs');
  }
  if (doors.has('web')) {
    const server = await app.listen(webPort, webHost);
    const bound: unknown = server.address();
    say(`web http://${webHost}:${portOf(bound) ?? webPort}`);
  }
  // What comes in stops first, then what is on its way finishes.
  return async () => {
    await Promise.all([smtp.close(graceSeconds), lmtp.close(graceSeconds)]);
    await jobs.close();
  };
}

function where({ host, port }: { host: string; port: number }): string {
  return `${host}:${port}`;
}

function portOf(bound: unknown): number | null {
  return typeof bound === 'object' && bound !== null && 'port' in bound && typeof bound.port === 'number'
    ? bound.port
    : null;
}
