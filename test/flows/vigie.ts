import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atTheDesk, type Receipt, servedAtTheDesk } from '../desk/desk.js';

export type Environment = Readonly<Record<string, string>>;

const main = new URL('../../src/main.js', import.meta.url).pathname;
const cli = new URL('../../src/doors/cli/main.js', import.meta.url).pathname;

export type CommandResult = Receipt;

/** How a service lives: as a process of its own, or at the desk of this worker. */
interface Life {
  readonly lines: readonly string[];
  readonly pid?: number;
  kill(signal: NodeJS.Signals): void;
  /** The exit code; -1 when a signal ended it. */
  ended(): Promise<number>;
}

/** The program as an operator runs it, known by what it prints. */
export class Vigie {
  private constructor(
    private readonly life: Life,
    private readonly environment: Environment,
    private readonly dataDir: string,
  ) {}

  /** Starts the service on free ports, and waits for its line `ready`. */
  static start(environment: Environment): Promise<Vigie> {
    return Vigie.live(environment, atDesk);
  }

  /** The same as a process, for who kills it, weighs it, or is about what a process does. */
  static startAlone(environment: Environment): Promise<Vigie> {
    return Vigie.live(environment, asProcess);
  }

  private static async live(
    environment: Environment,
    begin: (all: Environment) => Promise<Life>,
  ): Promise<Vigie> {
    const dataDir = mkdtempSync(join(tmpdir(), 'vigie-flow-'));
    const all = {
      DATA_DIR: dataDir,
      WEB_PORT: '0',
      SMTP_PORT: '0',
      DEMO: '0',
      MAIL_DOMAIN: 'lists.example',
      SECRET: 'a secret for the flows of this house',
      LOG_LEVEL: 'warn',
      ...environment,
    };
    return new Vigie(await begin(all), all, dataDir);
  }

  /** Resident memory of the service, its threads included, at its highest so far. */
  get residentMb(): number {
    const status = readFileSync(`/proc/${this.life.pid}/status`, 'utf8');
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1_024);
  }

  get smtpPort(): number {
    return this.portOf('smtp');
  }

  get lmtpPort(): number {
    return this.portOf('lmtp');
  }

  get policyPort(): number {
    return this.portOf('policy');
  }

  get webUrl(): string {
    return `http://127.0.0.1:${this.portOf('web')}`;
  }

  /** What `vigie …` beside the service does, without a process of its own. */
  command(...words: readonly string[]): Promise<CommandResult> {
    return atTheDesk({ environment: this.environment, words });
  }

  /** The same as a process, for who asks two things at the very same time. */
  commandAlone(...words: readonly string[]): Promise<CommandResult> {
    return command(this.environment, words);
  }

  /** What `vigie … --json` answers; a refusal is an error that says why. */
  async ask<T>(...words: readonly string[]): Promise<T> {
    const { code, out, err } = await this.command(...words, '--json');
    if (code !== 0) throw new Error(`vigie ${words.join(' ')}: ${err}${out}`);
    return JSON.parse(out);
  }

  /** At once, in the middle of whatever it does. */
  killNow(signal: NodeJS.Signals = 'SIGKILL'): void {
    this.life.kill(signal);
  }

  /** The exit code; -1 when a signal ended it. */
  async ended(): Promise<number> {
    const code = await this.life.ended();
    rmSync(this.dataDir, { recursive: true, force: true });
    return code;
  }

  stop(): Promise<number> {
    this.killNow('SIGTERM');
    return this.ended();
  }

  private portOf(door: string): number {
    const line = this.life.lines.find(text => text.startsWith(`${door} `)) ?? '';
    return Number(/:(\d+)$/.exec(line)?.[1]);
  }
}

async function asProcess(environment: Environment): Promise<Life> {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', main], {
    env: clean(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return {
    lines: await readyLines(child),
    pid: child.pid ?? 0,
    kill: signal => child.kill(signal),
    ended: async () => {
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      return child.exitCode ?? -1;
    },
  };
}

async function atDesk(environment: Environment): Promise<Life> {
  const { lines, stop, ended } = await servedAtTheDesk(environment);
  const kill = (signal: NodeJS.Signals) => {
    if (signal !== 'SIGTERM') throw new Error('only a process of its own can be killed');
    stop();
  };
  return { lines, kill, ended };
}

/** Runs `vigie …` on its own, as a process. */
export async function command(environment: Environment, words: readonly string[]): Promise<CommandResult> {
  const child = spawn(process.execPath, ['--max-semi-space-size=16', cli, ...words], {
    env: clean(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err] = [collected(child.stdout), collected(child.stderr)];
  const [code] = await once(child, 'close');
  return { code, out: out(), err: err() };
}

/** Nothing of the test runner's own settings reaches the program; of one run, only the first compiles it. */
function clean(environment: Environment): NodeJS.ProcessEnv {
  const folder = process.env['VIGIE_TEST_FOLDER'];
  const compiled = folder === undefined ? {} : { NODE_COMPILE_CACHE: join(folder, 'compiled') };
  return { PATH: process.env['PATH'], ...compiled, ...environment };
}

async function readyLines(child: ChildProcess): Promise<string[]> {
  const lines: string[] = [];
  const err = collected(child.stderr!);
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (line.startsWith('ready')) {
      child.stdout!.resume();
      return lines;
    }
  }
  throw new Error(`the service did not start:\n${lines.join('\n')}\n${err()}`);
}

function collected(stream: NodeJS.ReadableStream): () => string {
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', chunk => (text += String(chunk)));
  return () => text;
}
