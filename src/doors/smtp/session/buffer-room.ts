/** One client's part of the room. */
export interface Share {
  /** False, and nothing taken, when there is no room left. */
  take(bytes: number): boolean;
  give(bytes: number): void;
}

/**
 * Memory for messages being received, all sessions together. Without it, a few hundred sessions
 * that each send a large message slowly would exhaust the service.
 */
export class BufferRoom {
  private usedBytes = 0;
  private readonly usedBy = new Map<string, number>();

  constructor(private readonly maxBytes: number) {}

  /** An untrusted client gets a quarter, so that no single one closes the door to the others. */
  shareOf(client: string, isTrusted: boolean): Share {
    const most = isTrusted ? this.maxBytes : this.maxBytes / 4;
    return {
      take: bytes => this.take(client, bytes, most),
      give: bytes => this.count(client, -bytes),
    };
  }

  private take(client: string, bytes: number, most: number): boolean {
    const isFree = this.usedBytes + bytes <= this.maxBytes && this.of(client) + bytes <= most;
    if (isFree) this.count(client, bytes);
    return isFree;
  }

  private count(client: string, bytes: number): void {
    const used = this.of(client) + bytes;
    this.usedBytes += bytes;
    if (used === 0) this.usedBy.delete(client);
    else this.usedBy.set(client, used);
  }

  private of(client: string): number {
    return this.usedBy.get(client) ?? 0;
  }
}
