import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Config, siteAddress } from '../../foundation/config/config.js';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { type Matter, refusedNotice, waitsNotice } from '../../channels/moderation/moderation-notices.js';
import { brakeCause } from '../../channels/posting/brake-cause.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { Arrival } from './arrival.js';
import type { PostPlan, Readers } from './plan.js';
import { ListPeople } from './list-people.service.js';
import { PostLinks } from './post-links.service.js';
import { hearingOf } from './who-hears.js';

/** Tells authors and moderators what becomes of a post, to those who may hear and nobody else. */
@Injectable()
export class AuthorNotices {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly people: ListPeople,
    private readonly notices: NoticesService,
    private readonly links: PostLinks,
  ) {}

  /** Whom there is to write to about a post that waits or is refused. */
  async readers(
    { judged, decision }: PostPlan,
    { author, authorAddress }: Arrival,
  ): Promise<Omit<Readers, 'moderators'> & { readonly moderators: readonly Contact[] }> {
    const { list, authorPersonId, context } = judged;
    const isWide = context.list.audience.kind === 'too-wide';
    const pulls = brakeCause(decision.reasons) !== null;
    const [person, moderators, inCharge] = await Promise.all([
      authorPersonId === null ? null : this.directory.findById(authorPersonId),
      isWide ? this.people.operators() : this.people.moderators(list),
      pulls ? this.people.inCharge(list) : [],
    ]);
    const language = person?.language ?? list.language;
    return {
      author: { address: authorAddress, name: person?.name ?? author.name, language },
      moderators,
      inCharge,
    };
  }

  /** Whether to tell the author that the post waits; a stranger who may hear it counts as told. */
  async mayTellWaits(manager: EntityManager, plan: PostPlan, arrival: Arrival): Promise<boolean> {
    const hearing = hearingOf(correspondent(plan, arrival));
    if (hearing === 'never' || plan.readers === null) return false;
    if (hearing !== 'once-a-day') return true;
    return this.notices.mayHear(manager, 24, 'post-waits', plan.readers.author.address, arrival.at);
  }

  async tellWaits(manager: EntityManager, plan: PostPlan, arrival: Arrival, heldId: string): Promise<void> {
    if (plan.readers === null) return;
    const url = this.links.urlOf(heldId);
    await this.notices.send(
      manager,
      waitsNotice(plan.readers.author, this.matter(plan, arrival), url),
      arrival.at,
    );
  }

  /** Only ever asked for a proven author, whom no reply in session could tell. */
  async tellRefused(manager: EntityManager, plan: PostPlan, arrival: Arrival): Promise<void> {
    if (hearingOf(correspondent(plan, arrival)) !== 'always' || plan.readers === null) return;
    await this.notices.send(
      manager,
      refusedNotice(plan.readers.author, this.matter(plan, arrival)),
      arrival.at,
    );
  }

  matter({ judged, decision }: PostPlan, arrival: Arrival): Matter {
    const { author, authorAddress, subject, messageId } = arrival;
    return {
      listAddress: siteAddress(this.config, judged.list.name),
      ownerAddress: siteAddress(this.config, `${judged.list.name}-owner`),
      subject,
      author: author.name === '' ? authorAddress : `${author.name} <${authorAddress}>`,
      messageId,
      reasons: decision.reasons,
    };
  }
}

function correspondent({ judged }: PostPlan, arrival: Arrival): Parameters<typeof hearingOf>[0] {
  const { author, message } = judged.context;
  return {
    identity: arrival.identity,
    isKnown: author.isInDirectory || author.subscription !== null,
    hasNullSender: arrival.envelope.sender === null,
    // RFC 3834 §2: never answer a program.
    isAutomatic: message.header.some(
      ({ name, value }) =>
        (name === 'auto-submitted' && !/^no\b/i.test(value.trim())) ||
        (name === 'precedence' && /^(bulk|junk|list)\b/i.test(value.trim())),
    ),
    hasAddress: author.address !== '',
  };
}
