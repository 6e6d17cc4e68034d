import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Actor, actorPersonId } from '../../foundation/journal/actor.js';
import type { IdentityStrength } from '../../foundation/mail/authentication.js';
import type { List } from '../../community/lists/list.entity.js';
import { CorrectionsService } from '../../channels/moderation/corrections.service.js';
import { previewOf } from '../../channels/moderation/held-preview.js';
import type { HeldItem } from '../../channels/moderation/held-items.service.js';
import { HeldMoves } from '../../channels/moderation/held-moves.service.js';
import { canTrust } from '../../channels/posting/policies.js';
import type { Post } from '../../channels/posting/post.entity.js';
import { RawStore } from '../../postoffice/archive/raw-store.js';
import { CorrectionNews } from './correction-news.service.js';
import type { Written } from './corrected-posts.service.js';
import type { HeldMatter } from './held-matters.service.js';
import { HeldOutcomes } from './held-outcomes.service.js';

/** A returned message and all that sending it back needs, looked up before the transaction that does. */
export interface ResubmissionMatter extends HeldMatter {
  readonly list: List;
  readonly news: Awaited<ReturnType<CorrectionNews['prepare']>>;
}

/** What follows when an author sends a corrected message back: it is kept, waits, and moderators hear of it anew. */
@Injectable()
export class Resubmission {
  constructor(
    private readonly moves: HeldMoves,
    private readonly corrections: CorrectionsService,
    private readonly outcomes: HeldOutcomes,
    private readonly raws: RawStore,
    private readonly news: CorrectionNews,
  ) {}

  async prepare(held: HeldItem): Promise<ResubmissionMatter> {
    const [matter, news] = await Promise.all([this.outcomes.prepare(held), this.news.prepare(held)]);
    return { ...matter, list: news.list, news };
  }

  /** False when it is no more as the author saw it. What was written is then nowhere. */
  async carryOut(
    manager: EntityManager,
    matter: ResubmissionMatter,
    { raw, parsed, subject }: Extract<Written, { kind: 'written' }>,
    { actor, now }: { readonly actor: Actor; readonly now: Date },
  ): Promise<boolean> {
    const { held } = matter;
    const [action, reason] = ['resubmit', ''] as const;
    const move = { heldId: held.id, action, reason, via: 'web', releaseAt: null } as const;
    const who = { personId: actorPersonId(actor), seenVersion: held.version };
    if (!(await this.moves.move(manager, { ...move, ...who }, now))) return false;
    const rawId = await this.raws.keep(manager, raw, now);
    const identity = identityAfter(held.post, actor);
    const corrected = { rawId, subject, bytes: raw.length, identity, ...previewOf(parsed) };
    await this.corrections.correct(manager, held, corrected, now);
    await this.outcomes.settle(manager, matter, { action, reason, actor }, now);
    const { bytes, attachments } = corrected;
    const { text } = parsed.message;
    const told = { isCorrected: true, canTrust: canTrust(matter.list, held.post) };
    const shown = { identity, bytes, text, attachments, ...told };
    await this.news.tell(manager, matter.news, { held, subject, shown }, now);
    return true;
  }
}

/** Whoever has the link may have written it: only the author's own session keeps what their mail had proven. */
function identityAfter({ identity, authorPersonId }: Post, actor: Actor): IdentityStrength {
  const isTheirs = authorPersonId !== null && actorPersonId(actor) === authorPersonId;
  return identity === 'proven' && !isTheirs ? 'unproven' : identity;
}
