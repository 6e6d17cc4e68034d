const { console: ownConsole } = globalThis;
const ownExit = Object.getOwnPropertyDescriptor(process, 'exit') ?? {};
/** Where the runner keeps its listeners between files of one global object. */
const listeners = Symbol.for('EVENT_HANDLERS');

/** The world as Node makes it, the same for every file: what a module of ours calls an Error, a test calls so too. */
export default class SharedEnvironment {
  readonly global: Record<symbol, unknown> = globalThis;

  getVmContext(): null {
    return null;
  }

  async setup(): Promise<void> {}

  /** Takes back what the runner put over the world for one file. */
  async teardown(): Promise<void> {
    globalThis.console = ownConsole;
    Object.defineProperty(process, 'exit', ownExit);
    delete this.global[listeners];
  }
}
