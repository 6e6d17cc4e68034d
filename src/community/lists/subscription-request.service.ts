import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../../foundation/config/config.js';
import type { Language } from '../../foundation/i18n/language.js';
import type { Actor } from '../../foundation/journal/actor.js';
import { canonicalAddress } from '../../foundation/mail/address.js';
import { admissionIn, Entrance } from './entrance.js';
import type { List } from './list.entity.js';
import { ProposalMail } from './proposal-mail.js';
import type { Subscription, SubscriptionState } from './subscription.entity.js';
import { type FoundBearer, resolveBearer, rowFor } from './subscription-rows.js';

/** Whom the subscription would be of, and how sure we are that they ask. */
export type Asker =
  /** Signed in, or proven by their mail; `address` is one of theirs that this list should go to. */
  | { readonly personId: string; readonly address?: string }
  /** An address somebody wrote. Unless their mail proves that it is theirs, its owner confirms. */
  | { readonly address: string; readonly isProven?: boolean };

export interface RequestedSubscription {
  readonly list: List;
  readonly bearer: Asker;
  readonly name?: string;
  /** The asker's, for what we write to somebody we do not know yet. */
  readonly language: Language;
  /** To those in charge, where they choose. */
  readonly reason?: string;
  /** Address of the client; null when a trusted relay speaks for somebody it does not name. */
  readonly network: string | null;
}

export type RequestSubscriptionOutcome =
  /** For the bearer alone. `already`: `subscription.state` tells subscribed from waiting. */
  | { readonly kind: 'subscribed' | 'requested' | 'already'; readonly subscription: Subscription }
  /** Something was mailed to the address, or was earlier today: the answer never tells who is subscribed. */
  | { readonly kind: 'asked' }
  /** `limited`: too many requests came from there this hour. */
  | { readonly kind: 'limited' | 'closed' | 'invalid-address' };

const isThere: ReadonlySet<SubscriptionState> = new Set(['subscribed', 'requested', 'by-rule']);
const longestReason = 1_000;
const longestName = 200;

/** The only road by which somebody asks for a subscription for themselves: web, mail or API. */
@Injectable()
export class SubscriptionRequestService {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly entrance: Entrance,
    private readonly proposals: ProposalMail,
  ) {}

  request(asked: RequestedSubscription, actor: Actor, now: Date): Promise<RequestSubscriptionOutcome> {
    return this.dataSource.transaction(manager => this.requestIn(manager, asked, actor, now));
  }

  /** What would become of them if they asked now; null stands for somebody we do not know. */
  admissionOf(list: List, personId: string | null): Promise<'subscribed' | 'requested' | 'closed'> {
    return admissionIn(this.dataSource.manager, list, personId);
  }

  /** Asks in the caller's transaction, on its connection alone. */
  async requestIn(
    manager: EntityManager,
    asked: RequestedSubscription,
    actor: Actor,
    now: Date,
  ): Promise<RequestSubscriptionOutcome> {
    const { list, language, network } = asked;
    const found = await this.bearerOf(manager, asked);
    if (found === null) return { kind: 'invalid-address' };
    if ((await admissionIn(manager, list, found.personId)) === 'closed') return { kind: 'closed' };
    const reason = (asked.reason ?? '').trim().slice(0, longestReason);
    if (isCertain(asked.bearer)) return this.enter(manager, found, { ...asked, reason }, actor, now);
    const proposal = { list, bearer: found, address: found.written, language, reason };
    return { kind: await this.proposals.send(manager, proposal, network, now) };
  }

  private async enter(
    manager: EntityManager,
    found: FoundBearer,
    { list, reason = '', language }: RequestedSubscription,
    actor: Actor,
    now: Date,
  ): Promise<RequestSubscriptionOutcome> {
    const subscription = await rowFor(manager, list.id, found, 'confirmed', now);
    if (isThere.has(subscription.state)) return { kind: 'already', subscription };
    // Somebody who comes back may have chosen another address than the last time.
    if (found.personId !== null) subscription.address = found.address;
    const entering = { subscription, list, reason, language, isInvited: false };
    return this.entrance.enter(manager, entering, actor, now);
  }

  /** Null for no address, for one of our own (a list must not subscribe to lists), or for somebody else's. */
  private async bearerOf(
    manager: EntityManager,
    { bearer, name = '' }: RequestedSubscription,
  ): Promise<(FoundBearer & { readonly written: string }) | null> {
    if (!('address' in bearer) || bearer.address === undefined) {
      const found = 'personId' in bearer ? await resolveBearer(manager, bearer) : null;
      return found && { ...found, written: '' };
    }
    const written = canonicalAddress(bearer.address.trim());
    if (written === null || written.endsWith(`@${this.config.mailDomain}`)) return null;
    const found = await resolveBearer(manager, { address: written, name: plainName(name) });
    const isTheirs = !('personId' in bearer) || found?.personId === bearer.personId;
    return found !== null && isTheirs ? { ...found, written } : null;
  }
}

function isCertain(bearer: Asker): boolean {
  return 'personId' in bearer || bearer.isProven === true;
}

/** A name is written into headers and pages: one line, and no longer than a name. */
function plainName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed();
}
