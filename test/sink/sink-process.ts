import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** The sink in a program of its own, so that a bench measures only the sender. */
export class SinkProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** `options` as in `main.ts`, such as `['--record', file]`. */
  static async start(options: readonly string[] = []): Promise<SinkProcess> {
    const child = fork(new URL('./main.js', import.meta.url), [...options], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    const [line] = await once(child.stdout!, 'data');
    return new SinkProcess(child, Number(/^sink (\d+)/.exec(String(line))?.[1]));
  }

  /** Resolves once this many messages have been accepted in all. */
  async whenReceived(count: number): Promise<void> {
    const answers = new Promise<void>(resolve => {
      const listen = (answer: unknown) => {
        if (answer !== count) return;
        this.child.off('message', listen);
        resolve();
      };
      this.child.on('message', listen);
    });
    this.child.send(count);
    await answers;
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}
