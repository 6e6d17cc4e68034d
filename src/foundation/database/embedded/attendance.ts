/*
 * Who uses the server of a data folder. Everyone who needs it holds a seat: the service (one at most) or a guest
 * (a command line). Whoever starts or stops the server does so under the folder's change lock, and only the last
 * one to leave stops it. So a service that starts during a command adopts the command's server, a command that
 * ends leaves it running for others, and killed holders lose their seat by the kernel's hand.
 */
import { createHash, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { EmbeddedServerError } from './embedded-server.error.js';
import { heldNames, lock, type NamedLock, tryLock } from './named-lock.js';

// Longer than the slowest orderly stop (20 s, then SIGQUIT) followed by a start.
const changeTimeoutMs = 60_000;

export class Attendance {
  private constructor(
    private readonly dataDir: string,
    private readonly folder: string,
    private readonly seat: NamedLock,
    readonly isService: boolean,
  ) {}

  /** Takes the service's seat. @throws EmbeddedServerError `already-served` */
  static async serve(dataDir: string): Promise<Attendance> {
    const folder = await folderName(dataDir);
    const seat = await tryLock(serviceSeat(folder));
    if (!seat) throw new EmbeddedServerError('already-served', { dataDir });
    return new Attendance(dataDir, folder, seat, true);
  }

  /** Takes a guest's seat; there are always enough. */
  static async join(dataDir: string): Promise<Attendance> {
    const folder = await folderName(dataDir);
    const seat = await tryLock(`${folder}-seat-guest-${randomUUID()}`);
    if (!seat) throw new EmbeddedServerError('busy', { dataDir, seconds: 0 });
    return new Attendance(dataDir, folder, seat, false);
  }

  /** Runs `change` while nobody else starts or stops this folder's server. @throws EmbeddedServerError `busy` */
  async exclusively<T>(change: () => Promise<T>): Promise<T> {
    const held = await lock(`${this.folder}-change`, changeTimeoutMs);
    if (!held)
      throw new EmbeddedServerError('busy', { dataDir: this.dataDir, seconds: changeTimeoutMs / 1000 });
    try {
      return await change();
    } finally {
      await held.release();
    }
  }

  async isServed(): Promise<boolean> {
    return (await heldNames(serviceSeat(this.folder))).length > 0;
  }

  async isAlone(): Promise<boolean> {
    return (await heldNames(`${this.folder}-seat-`)).length <= 1;
  }

  leave(): Promise<void> {
    return this.seat.release();
  }
}

const serviceSeat = (folder: string): string => `${folder}-seat-service`;

/** Named after the folder itself, so that a link or a second path to it gives the same name. */
async function folderName(dataDir: string): Promise<string> {
  const { dev, ino } = await stat(dataDir, { bigint: true });
  return `vigie-${createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24)}`;
}
