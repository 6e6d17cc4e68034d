/** The values of a statement that several rooms write a part of: each part adds its own and gets their places. */
export class SqlValues {
  private readonly values: unknown[] = [];

  constructor(...first: readonly unknown[]) {
    this.values.push(...first);
  }

  /** The place of the value: `$3`. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }

  get all(): unknown[] {
    return [...this.values];
  }
}
