/** What time triggers: one call, again and again. */
export interface Job {
  readonly name: string;
  readonly everyMs: number;
  run(now: Date): Promise<unknown>;
}
