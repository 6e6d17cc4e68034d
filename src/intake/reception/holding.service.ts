import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { RulesService } from '../../community/audiences/rules.service.js';
import type { HeldAttachment } from '../../channels/moderation/held-message.entity.js';
import { previewOf } from '../../channels/moderation/held-preview.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import { canTrust } from '../../channels/posting/policies.js';
import type { Arrival } from './arrival.js';
import { AuthorNotices } from './author-notices.service.js';
import { BrakeAlarm } from './brake-alarm.service.js';
import { ModeratorTelling } from './moderator-telling.service.js';
import type { PostPlan, Readers } from './plan.js';

/** Puts a post before the people who decide on it. */
@Injectable()
export class Holding {
  constructor(
    private readonly moves: HeldMoves,
    private readonly notices: AuthorNotices,
    private readonly moderators: ModeratorTelling,
    private readonly rules: RulesService,
    private readonly brake: BrakeAlarm,
  ) {}

  /** Whom there is to write to about a post that waits or is refused. */
  async readers(plan: PostPlan, arrival: Arrival): Promise<Readers> {
    const readers = await this.notices.readers(plan, arrival);
    return { ...readers, moderators: await this.moderators.toTell(readers.moderators) };
  }

  async hold(manager: EntityManager, plan: PostPlan, arrival: Arrival, postId: string): Promise<void> {
    const { list, context } = plan.judged;
    // The list has grown by itself: before anybody can let this post go, it is the operators' to decide on.
    if (context.list.audience.kind === 'too-wide') {
      await this.rules.handToPlatform(manager, list.id, arrival.at);
    }
    await this.brake.pull(manager, plan, arrival.at);
    const id = plan.handed?.heldId ?? randomUUID();
    const isAuthorTold =
      plan.handed?.isAuthorTold ?? (await this.notices.mayTellWaits(manager, plan, arrival));
    const preview = previewOf(arrival.parsed);
    await this.moves.hold(manager, {
      id,
      postId,
      listId: list.id,
      isAuthorTold,
      heldAt: arrival.at,
      ...preview,
    });
    await Promise.all([
      isAuthorTold && plan.handed === undefined ? this.notices.tellWaits(manager, plan, arrival, id) : null,
      this.tellModerators(manager, plan, arrival, { heldId: id, attachments: preview.attachments }),
    ]);
  }

  private async tellModerators(
    manager: EntityManager,
    plan: PostPlan,
    arrival: Arrival,
    { heldId, attachments }: { readonly heldId: string; readonly attachments: HeldAttachment[] },
  ): Promise<void> {
    const { identity, raw, parsed } = arrival;
    const text = parsed.kind === 'parsed' ? parsed.message.text : '';
    const told = { isCorrected: false, canTrust: canTrust(plan.judged.list, arrival) };
    const shown = { identity, bytes: raw.length, text, attachments, ...told };
    const news = { heldId, version: 1, matter: this.notices.matter(plan, arrival), shown };
    await this.moderators.tell(manager, news, plan.readers?.moderators ?? [], arrival.at);
  }

  hasHeld(manager: EntityManager, postId: string): Promise<boolean> {
    return this.moves.hasHeld(manager, postId);
  }
}
