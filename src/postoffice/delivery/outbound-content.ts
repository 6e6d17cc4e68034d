import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RawStore } from '../archive/raw-store.js';
import { OutboundMessage } from './outbound-message.entity.js';
import { PostBody } from './transport/post-body.js';

/** A message rendered once for all its copies. */
export interface OutboundContent {
  readonly id: string;
  /** Copies of a list post carry an unsubscribe link. */
  readonly isListPost: boolean;
  readonly header: Buffer;
  readonly body: PostBody;
  readonly is8bit: boolean;
}

/** What stays rendered: the posts on their way, not a whole night's. */
const keptBytes = 64 * 1024 * 1024;

/** Renders messages and keeps the latest ones: the copies of one post come in many batches. */
@Injectable()
export class OutboundContents {
  private readonly kept = new Map<string, Promise<OutboundContent>>();
  private readonly bytes = new Map<string, number>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly raws: RawStore,
  ) {}

  of(outboundId: string): Promise<OutboundContent> {
    const known = this.kept.get(outboundId);
    if (known !== undefined) return known;
    const content = this.render(outboundId);
    this.kept.set(outboundId, content);
    // A failed rendering is not kept: the next try reads again.
    content.then(
      ({ body }) => this.makeRoom(outboundId, body.content.length),
      () => this.kept.delete(outboundId),
    );
    return content;
  }

  private async render(outboundId: string): Promise<OutboundContent> {
    const row = await this.dataSource.manager.findOneByOrFail(OutboundMessage, { id: outboundId });
    const raw = row.rawId === null ? null : await this.raws.bytes(row.rawId);
    const parts = [row.prefix, raw === null ? Buffer.alloc(0) : raw.subarray(row.bodyOffset), row.suffix];
    return {
      id: outboundId,
      isListPost: row.kind === 'post',
      header: row.header,
      body: PostBody.of(Buffer.concat(parts)),
      is8bit: row.is8bit,
    };
  }

  private makeRoom(latest: string, bytes: number): void {
    this.bytes.set(latest, bytes);
    let total = this.bytes.values().reduce((sum, size) => sum + size, 0);
    for (const [id, size] of this.bytes) {
      if (total <= keptBytes && this.bytes.size <= 100) return;
      if (id === latest) continue;
      this.bytes.delete(id);
      this.kept.delete(id);
      total -= size;
    }
  }
}
