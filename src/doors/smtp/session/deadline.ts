/** One thing the client must do in time. Arming again replaces the former deadline. */
export class Deadline {
  private timer: NodeJS.Timeout | undefined;

  arm(ms: number, onMissed: () => void): void {
    this.clear();
    // The socket keeps the process alive, the deadline need not.
    this.timer = setTimeout(onMissed, ms).unref();
  }

  clear(): void {
    clearTimeout(this.timer);
  }
}
