import { Injectable, NotFoundException } from '@nestjs/common';
import {
  answersAuthor,
  type DecideOutcome,
  HeldDecisions,
  type ModeratorAction,
} from '../../../intake/reception/held-decisions.service.js';
import { ReplyPreviews } from '../../../intake/reception/reply-previews.service.js';
import { MessageParser } from '../../../foundation/mail/message-parser.js';
import type { ParsedMessage } from '../../../foundation/mail/parsed-message.js';
import { type Page, SeeOther } from '../layout/page.js';
import { closedPage } from '../session/closed.page.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { decisionFieldsIn } from './decision-fields.js';
import { heldPage } from './held.page.js';
import { HeldDoor, type HeldPath } from './held-door.js';
import { HeldReading } from './held-reading.js';
import type { HeldTrouble } from './held-view.js';
import { replyPage } from './reply.page.js';

/** Carries what a form on the page of a held message asks to where it is decided, and shows what became of it. */
@Injectable()
export class HeldAnswers {
  constructor(
    private readonly decisions: HeldDecisions,
    private readonly door: HeldDoor,
    private readonly reading: HeldReading,
    private readonly previews: ReplyPreviews,
    private readonly parser: MessageParser,
  ) {}

  async decide(
    viewer: Viewer,
    { name, heldId }: HeldPath,
    action: ModeratorAction,
    body: unknown,
  ): Promise<Page | SeeOther> {
    if (viewer.personId === null) return closedPage(viewer);
    const { reason, isReasonTooLong, ...seen } = await decisionFieldsIn(body);
    if (isReasonTooLong) return this.page(viewer, heldId, 'reason-too-long', reason);
    const outcome = await this.decisions.decide({
      heldId,
      listName: name,
      action,
      reason: answersAuthor(action) ? reason.trim() : '',
      actor: viewerActor(viewer),
      via: 'web',
      now: new Date(),
      ...seen,
    });
    return this.answer(viewer, heldId, outcome, reason);
  }

  /** Composed by what sends it, so that what is shown is what leaves. */
  async preview(viewer: Viewer, { name, heldId }: HeldPath, body: unknown): Promise<Page> {
    const seen = await this.door.enter(viewer, heldId, name);
    if (seen === null || !seen.canDecide) return closedPage(viewer);
    const { reason, isReasonTooLong, seenVersion = seen.item.version } = await decisionFieldsIn(body);
    if (isReasonTooLong) return this.page(viewer, heldId, 'reason-too-long', reason);
    const preview = await this.previews.of(seen.item, reason, seenVersion, new Date());
    if (preview.kind !== 'mails') return this.page(viewer, heldId, preview.kind, reason);
    const [rejection, giveBack] = await Promise.all([
      this.read(preview.mails.rejection),
      this.read(preview.mails.giveBack),
    ]);
    return replyPage(viewer, { ...seen, reason, rejection, giveBack });
  }

  private async read(mail: Buffer | null): Promise<ParsedMessage | null> {
    const outcome = mail === null ? null : await this.parser.parse(mail);
    return outcome?.kind === 'parsed' ? outcome.message : null;
  }

  private async answer(
    viewer: Viewer,
    heldId: string,
    { kind }: DecideOutcome,
    reason: string,
  ): Promise<Page | SeeOther> {
    if (kind === 'decided') return new SeeOther(`/moderation/${heldId}`);
    if (kind === 'unknown') throw new NotFoundException();
    return kind === 'not-allowed' ? closedPage(viewer) : this.page(viewer, heldId, kind, reason);
  }

  /** The page as it is now; what was written comes back: nobody writes so much twice. */
  private async page(viewer: Viewer, heldId: string, trouble: HeldTrouble, reason: string): Promise<Page> {
    const view = await this.reading.of(viewer, heldId, new Date());
    return view === null ? closedPage(viewer) : heldPage(viewer, { ...view, reason, trouble });
  }
}
