import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CarrierFactory } from './carrier-factory.js';
import type { DeliveryState } from './delivery-states.js';
import type { OutboundKind } from './outbound-message.entity.js';
import { OutboundContents } from './outbound-contents.service.js';

/** One outgoing copy, as a table of the outbox shows it. */
export interface OutboxCopy {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly kind: OutboundKind;
  readonly state: DeliveryState;
  readonly listAddress: string | null;
  readonly at: Date;
}

interface CopyRow extends OutboxCopy {
  readonly outboundId: string;
  readonly subscriptionId: string | null;
}

const columns = `
  copy.id, copy.address, message.subject, message.kind, copy.state, message.list_address as "listAddress",
  coalesce(copy.answered_at, message.created_at) as at, copy.outbound_id as "outboundId",
  copy.subscription_id as "subscriptionId"`;

/** Reads outgoing copies again, byte for byte as they left or would have left. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly contents: OutboundContents,
    private readonly carriers: CarrierFactory,
  ) {}

  /**
   * Newest first; `before` is the id of the last copy seen, `search` a part of the recipient's address
   * or of the subject.
   */
  page(query: { search?: string; before?: string | null; limit: number }): Promise<OutboxCopy[]> {
    const like = `%${(query.search ?? '').replaceAll(/[\\%_]/g, '\\$&')}%`;
    return this.dataSource.query(
      `select ${columns}
       from delivery copy join outbound_message message on message.id = copy.outbound_id
       where copy.state <> 'skipped' and ($1::bigint is null or copy.id < $1)
         and ($2 = '%%' or copy.address ilike $2 or message.subject ilike $2)
       order by copy.id desc limit $3`,
      [query.before ?? null, like, query.limit],
    );
  }

  /** Null when there is no such copy. Its signature is made anew, dated as the first. */
  async copy(id: string): Promise<{ copy: OutboxCopy; raw: Buffer } | null> {
    if (!/^\d{1,18}$/.test(id)) return null;
    const [row]: CopyRow[] = await this.dataSource.query(
      `select ${columns}
       from delivery copy join outbound_message message on message.id = copy.outbound_id where copy.id = $1`,
      [id],
    );
    if (row === undefined) return null;
    const content = (await this.contents.of(new Set([row.outboundId]))).get(row.outboundId);
    if (content === undefined) return null;
    const { head, body, envelopeFrom } = await this.carriers.renderer.signed(content, row, row.at);
    const trace = `Return-Path: <${envelopeFrom}>\r\nDelivered-To: ${row.address}\r\n`;
    return { copy: row, raw: Buffer.concat([Buffer.from(trace), Buffer.from(head), body.content]) };
  }
}
