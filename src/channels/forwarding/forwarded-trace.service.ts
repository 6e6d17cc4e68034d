import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { ForwardedState } from './forwarded-message.entity.js';

/** What became of one message at one lifetime address. */
export interface ForwardedAnswer {
  /** The address it came to. */
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  readonly state: ForwardedState;
  readonly isSpam: boolean;
  readonly receivedAt: Date;
  readonly personId: string;
  /** Bounces of it that went back. */
  readonly returns: number;
  /** Of its copies; null as long as there is none. */
  readonly outboundId: string | null;
}

const mostFound = 200;

/** “Where is this message?”, for mail to members. */
@Injectable()
export class ForwardedTrace {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
  ) {}

  /** The newest first. @param address canonical: of the author, or a lifetime address itself */
  find(by: { readonly messageId: string } | { readonly address: string }): Promise<ForwardedAnswer[]> {
    const { memberDomain } = this.config;
    const [condition, values] =
      'messageId' in by
        ? ['message_id = $2', [by.messageId]]
        : ['author_address = $2 or local = $3', [by.address, localOf(by.address, memberDomain)]];
    return this.dataSource.query(
      `select local || '@' || $1 as to, message_id as "messageId", subject, state, is_spam as "isSpam",
              received_at as "receivedAt", person_id as "personId", returns, outbound_id as "outboundId"
       from forwarded_message
       where ${condition} order by received_at desc, local limit ${mostFound}`,
      [memberDomain, ...values],
    );
  }
}

/** Null for an address that is none of ours. */
function localOf(address: string, memberDomain: string): string | null {
  return address.endsWith(`@${memberDomain}`) ? (address.split('@')[0] ?? null) : null;
}
