import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { articleFaults } from '../../channels/letters/article-faults.js';
import { ArticlesService } from '../../channels/letters/articles.service.js';
import { canEdit, canPropose } from '../../channels/letters/letter-permissions.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { LetterStanding } from '../../channels/letters/letter-standing.service.js';
import { LettersService } from '../../channels/letters/letters.service.js';
import { JournalService } from '../../foundation/journal/journal.service.js';
import { asOneLine } from '../../foundation/one-line.js';
import { fitting } from '../../channels/forums/file-kinds.js';
import type { KeptFile } from '../../postoffice/archive/kept-files.service.js';
import { adCategory, dayNamed, letterCategory, purposeOf } from './carried-words.js';
import { lockedDraft, newStep, touched } from './draft-desk.service.js';
import { canCarryDraft } from './draft-permissions.js';
import { DraftProposals, type LetterOffer } from './draft-proposals.service.js';
import { DraftSteps } from './draft-steps.service.js';
import {
  articleOf,
  type ElsewherePlace,
  ElsewherePlaces,
  type ElsewhereWords,
} from './elsewhere-places.service.js';
import type { SteeringDraft } from './steering-draft.entity.js';
import { type StepChannel, SteeringStep } from './steering-step.entity.js';

export type CarryOutcome =
  /** @param path where its author goes on; `isProposed`: nothing is missing, those who decide have it */
  | { readonly kind: 'carried'; readonly path: string; readonly isProposed: boolean; readonly stepId: string }
  /** It waits for somebody, or came out, elsewhere; it changed meanwhile; it was dropped. */
  | { readonly kind: 'not-now' }
  /** Its author is writing something there that this would replace. */
  | { readonly kind: 'draft-there'; readonly path: string }
  | { readonly kind: 'no-such-place' | 'silenced' | 'nothing-written' }
  /** A letter whose editors alone may shorten takes it only as it will print. */
  | { readonly kind: 'too-long'; readonly offer: LetterOffer }
  | { readonly kind: 'nowhere'; readonly offer: LetterOffer };

export interface CarryRequest {
  readonly draft: SteeringDraft;
  readonly personId: string;
  /** `forum:SLUG` or `letter:SLUG`. */
  readonly to: string;
  /** What came with it and goes along, as far as the place takes files. */
  readonly files: readonly KeptFile[];
  readonly now: Date;
}

/** Carries a draft where its author wants it: a text of another room, that its own people decide on. */
@Injectable()
export class DraftCarrying {
  constructor(
    private readonly dataSource: DataSource,
    private readonly places: ElsewherePlaces,
    private readonly proposals: DraftProposals,
    private readonly steps: DraftSteps,
    private readonly letters: LettersService,
    private readonly standing: LetterStanding,
    private readonly articles: ArticlesService,
    private readonly journal: JournalService,
  ) {}

  /** Whether it may be carried now; what became of it elsewhere decides. */
  async mayCarry(draft: SteeringDraft): Promise<boolean> {
    return canCarryDraft(draft, await this.steps.outcomesOf(draft));
  }

  async carry(request: CarryRequest): Promise<CarryOutcome> {
    const { draft, personId, to, now } = request;
    if (!(await this.mayCarry(draft))) return { kind: 'not-now' };
    if (draft.body.trim() === '') return { kind: 'nothing-written' };
    const open = await this.places.toCarry(personId);
    const place = open.find(({ kind, slug }) => `${kind}:${slug}` === to);
    if (place === undefined) return { kind: 'no-such-place' };
    if (await this.standing.isSilenced(personId, now)) return { kind: 'silenced' };
    return place.kind === 'forum' ? this.toForum(request, place) : this.toLetter(request, place);
  }

  /** Words of a draft as another room keeps them. */
  private async toForum(
    { draft, personId, files, now }: CarryRequest,
    place: ElsewherePlace & { readonly kind: 'forum' },
  ): Promise<CarryOutcome> {
    const { advice } = await this.proposals.of(draft, personId, now);
    const submissionId = randomUUID();
    const words = {
      subject: asOneLine(draft.subject),
      text: draft.body,
      adCategory: adCategory(purposeOf(advice)),
      submissionId,
      files: forumFiles(files),
    };
    const channel = place.forumKind === 'ads' ? 'forum-ads' : 'forum-discussion';
    const path = `/forums/${place.slug}/write`;
    return this.dataSource.transaction(async (manager): Promise<CarryOutcome> => {
      const held = await this.hold(manager, draft, personId);
      if (held === null) return { kind: 'not-now' };
      const kept = await this.places.keepDraft(manager, place, personId, words, now);
      if (kept === null) return { kind: 'draft-there', path };
      const stepId = await this.note(
        manager,
        held,
        { channel, targetId: submissionId, path: kept.path },
        now,
      );
      return { kind: 'carried', path: kept.path, isProposed: false, stepId };
    });
  }

  private async toLetter(
    request: CarryRequest,
    place: ElsewherePlace & { readonly kind: 'letter' },
  ): Promise<CarryOutcome> {
    const { draft, personId, now } = request;
    const letter = await this.letters.findById(place.id);
    if (letter === null) return { kind: 'no-such-place' };
    const { advice } = await this.proposals.of(draft, personId, now);
    const { body: text } = draft;
    const eventOn = draft.eventOn ?? dayNamed(advice);
    const category = letterCategory(purposeOf(advice), eventOn);
    const words = { subject: asOneLine(draft.subject), text, eventOn, category };
    const viewer = await this.standing.viewerOf(letter, personId);
    const trouble = await this.troubleIn(letter, words, personId, now);
    // Whoever may not propose there has no page to shorten it on: here is where they do.
    if (trouble !== null && !canPropose(viewer, letter)) return trouble;
    const channel: StepChannel = letter.kind === 'ax' ? 'ax-letter' : 'monthly-letter';
    const given = await this.dataSource.transaction(async (manager): Promise<CarryOutcome> => {
      const held = await this.hold(manager, draft, personId);
      if (held === null) return { kind: 'not-now' };
      const kept = await this.places.keepDraft(manager, place, personId, words, now);
      if (kept === null) return { kind: 'no-such-place' };
      const { path, articleId: targetId } = kept;
      const stepId = await this.note(manager, held, { channel, targetId, path }, now);
      return { kind: 'carried', path, isProposed: false, stepId };
    });
    if (given.kind !== 'carried' || trouble !== null) return given;
    const articleId = given.path.slice(given.path.lastIndexOf('/') + 1);
    const announcer = { personId, isEditor: canEdit(viewer, letter) };
    const decider = { personId, via: 'web' } as const;
    const outcome = await this.articles.propose(articleId, announcer, articleOf(words), decider, now);
    return { ...given, isProposed: outcome.kind === 'proposed' };
  }

  /** What keeps it from being proposed as it is; null: nothing. */
  private async troubleIn(
    letter: Letter,
    words: ElsewhereWords & { readonly eventOn: string | null },
    personId: string,
    now: Date,
  ): Promise<Extract<CarryOutcome, { offer: LetterOffer }> | null> {
    const offer = await this.proposals.inLetter(
      letter,
      { subject: words.subject, body: words.text, eventOn: words.eventOn },
      personId,
      { channels: [] },
      now,
    );
    const faults = articleFaults(articleOf(words), false, letter);
    if (faults.length > 0) return { kind: 'too-long', offer };
    return offer.outlook.kind === 'fits' ? null : { kind: 'nowhere', offer };
  }

  /** Locked; null when it is not as it was read. */
  async hold(
    manager: EntityManager,
    { id, version }: Pick<SteeringDraft, 'id' | 'version'>,
    authorId: string,
  ): Promise<SteeringDraft | null> {
    const held = await lockedDraft(manager, { id, authorId });
    return held?.version === version ? held : null;
  }

  /** Writes down where it was carried. @returns the step's id */
  async note(
    manager: EntityManager,
    draft: SteeringDraft,
    step: Pick<SteeringStep, 'channel' | 'targetId' | 'path'>,
    now: Date,
  ): Promise<string> {
    const row = { ...newStep(draft.id, now), ...step, state: 'given' } as const;
    await manager.insert(SteeringStep, row);
    // What the ethics team was asked stays before them.
    const state = draft.state === 'asked' ? 'asked' : 'carried';
    await manager.save(Object.assign(draft, { state, ...touched(draft, now) }));
    await this.journal.record(manager, {
      at: now,
      actor: draft.authorId === null ? { kind: 'system' } : { kind: 'person', personId: draft.authorId },
      action: 'announcement.carried',
      subjectKind: 'steering-draft',
      subjectId: draft.id,
      values: { channel: step.channel },
    });
    return row.id;
  }
}

/** Those that its forum takes. */
function forumFiles(files: readonly KeptFile[]) {
  const sized = files.map(file => ({ ...file, bytes: file.content.length }));
  return fitting(sized).map(({ attachment: { filename, mediaType }, content }) => ({
    filename,
    mediaType,
    content,
  }));
}
