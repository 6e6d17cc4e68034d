import { setTimeout as delay } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.js';
import { type ClusterPlace, placeCluster } from './cluster-place.js';
import { prepareCluster } from './cluster.js';
import { ask, ensureDatabase } from './connection.js';
import { choosePort, databaseName, readPassword, serverUrl } from './credentials.js';
import { EmbeddedServerError } from './embedded-server.error.js';
import { findPostmaster, type Postmaster } from './postmaster-file.js';
import { clearRemains, launch, logFile, stop } from './postmaster.js';
import { isStillRunning, type RunningPid } from './running-pid.js';
import type { Durability } from './settings.js';

const askEveryMs = 25;
// A server that says it is ready must answer soon; one that repairs itself after a crash may take its time.
const readyPatienceMs = 5_000;
const repairPatienceMs = 300_000;

/** The server of one cluster: adopts, starts and stops it. Callers hold the folder's change lock. */
export class ClusterServer {
  private running?: RunningPid;
  private port = 0;

  private constructor(
    readonly place: ClusterPlace,
    private readonly binaries: Binaries,
    private readonly durability: Durability,
    private readonly password: string,
  ) {}

  /** Finds the cluster of the data folder, or makes it. @throws EmbeddedServerError */
  static async open(dataDir: string, durability: Durability, systemDirs: string[]): Promise<ClusterServer> {
    const place = await placeCluster(dataDir, systemDirs);
    const binaries = await findBinaries(place, systemDirs);
    await prepareCluster(place, binaries, durability);
    return new ClusterServer(place, binaries, durability, await readPassword(dataDir));
  }

  get url(): string {
    return serverUrl(this.password, this.port, databaseName);
  }

  isRunning(): boolean {
    return this.running !== undefined && isStillRunning(this.running);
  }

  /** @returns whether it had to be started. @throws EmbeddedServerError `cannot-start` or `cannot-stop` */
  async ensureRunning(mayMovePort: boolean): Promise<boolean> {
    const found = await findPostmaster(this.place.cluster);
    const isAdopted = found !== undefined && (await this.adopt(found));
    if (!isAdopted) await this.start(mayMovePort);
    await ensureDatabase(this.maintenanceUrl);
    return !isAdopted;
  }

  async stop(): Promise<void> {
    const found = await findPostmaster(this.place.cluster);
    if (found) await stop(this.place, found);
  }

  private async adopt(found: Postmaster): Promise<boolean> {
    this.running = found;
    this.port = found.port;
    if (await this.answers()) return true;
    await stop(this.place, found);
    return false;
  }

  private async start(mayMovePort: boolean): Promise<void> {
    await clearRemains(this.place);
    this.port = await choosePort(this.place.dataDir, mayMovePort);
    this.running = await launch(this.place, this.binaries, this.port, this.durability);
    if (await this.answers()) return;
    if (this.isRunning()) await stop(this.place, this.running);
    throw this.cannotStart();
  }

  /** Whether the running server ends up accepting our connections. @throws when it refuses our password */
  private async answers(): Promise<boolean> {
    const asked = Date.now();
    while (this.isRunning()) {
      const answer = await ask(this.maintenanceUrl, this.place.cluster);
      if (answer === 'ours') return true;
      if (answer === 'foreign') throw this.cannotStart();
      const status = (await findPostmaster(this.place.cluster))?.status;
      if (status === 'stopping') return false;
      if (Date.now() - asked > (status === 'ready' ? readyPatienceMs : repairPatienceMs)) return false;
      await delay(askEveryMs);
    }
    return false;
  }

  private get maintenanceUrl(): string {
    return serverUrl(this.password, this.port, 'postgres');
  }

  private cannotStart(): EmbeddedServerError {
    return new EmbeddedServerError('cannot-start', { dataDir: this.place.dataDir, log: logFile(this.place) });
  }
}
