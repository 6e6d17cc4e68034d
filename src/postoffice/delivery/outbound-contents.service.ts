import { Injectable, Logger } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { RawStore } from '../archive/raw-store.js';
import { type LeaveWay, type OutboundContent, renderContent } from './outbound-content.js';
import { OutboundMessage } from './outbound-message.entity.js';

/** What stays rendered: the posts on their way, not a whole night's. */
const keptBytes = 32 * 1024 * 1024;
const keptMessages = 200;

/** Renders messages and keeps the latest ones: the copies of one post come in many batches. */
@Injectable()
export class OutboundContents {
  private readonly logger = new Logger(OutboundContents.name);
  /** In the order of their last use. */
  private readonly kept = new Map<string, OutboundContent>();
  private bytes = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly raws: RawStore,
  ) {}

  /** By message id; one that can't be rendered is absent, and told to the log. */
  async of(outboundIds: ReadonlySet<string>): Promise<Map<string, OutboundContent>> {
    const contents = new Map<string, OutboundContent>();
    for (const id of outboundIds) {
      const known = this.kept.get(id);
      if (known !== undefined) contents.set(id, known);
    }
    const missing = [...outboundIds].filter(id => !contents.has(id));
    for (const content of await this.render(missing)) contents.set(content.id, content);
    for (const content of contents.values()) this.keep(content);
    return contents;
  }

  private async render(ids: readonly string[]): Promise<OutboundContent[]> {
    if (ids.length === 0) return [];
    const rows = await this.dataSource.manager.findBy(OutboundMessage, { id: In([...ids]) });
    const raws = await this.raws.bytesOf(rows.flatMap(({ rawId }) => rawId ?? []));
    return rows.flatMap(row => {
      const raw = row.rawId === null ? Buffer.alloc(0) : raws.get(row.rawId);
      if (raw !== undefined) return [rendered(row, raw)];
      this.logger.error({ rawId: row.rawId }, 'a message cannot be rendered: its bytes are gone');
      return [];
    });
  }

  private keep(content: OutboundContent): void {
    if (!this.kept.delete(content.id)) this.bytes += content.rest.content.length;
    this.kept.set(content.id, content);
    for (const [id, oldest] of this.kept) {
      if ((this.bytes <= keptBytes && this.kept.size <= keptMessages) || id === content.id) return;
      this.kept.delete(id);
      this.bytes -= oldest.rest.content.length;
    }
  }
}

function rendered(row: OutboundMessage, raw: Buffer): OutboundContent {
  return renderContent({
    id: row.id,
    leave: leaveWayOf(row),
    returnPath: row.returnPath,
    header: row.header,
    body: Buffer.concat([row.prefix, raw.subarray(row.bodyOffset), row.suffix]),
    is8bit: row.is8bit,
  });
}

function leaveWayOf({ kind, listAddress, leaveMark }: OutboundMessage): LeaveWay | null {
  if (kind === 'post') return { kind: 'list', byMail: listAddress?.replace('@', '-leave@') ?? null };
  return leaveMark === null ? null : { kind: kind === 'forum' ? 'forum' : 'letter', mark: leaveMark };
}
