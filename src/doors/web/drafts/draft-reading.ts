import { Injectable } from '@nestjs/common';
import { DraftAsking } from '../../../intake/steering/draft-asking.service.js';
import { type AudienceForm, audienceFormOf, audienceIn } from './announce-form.js';
import { DraftFiles } from '../../../intake/steering/draft-files.service.js';
import { DraftProposals } from '../../../intake/steering/draft-proposals.service.js';
import { DraftReaches } from '../../../intake/steering/draft-reach.service.js';
import { DraftSteps } from '../../../intake/steering/draft-steps.service.js';
import type { DraftWords } from '../../../intake/steering/draft-words.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { DraftView } from './draft-view.js';

/** Gathers what the page of a draft shows. */
@Injectable()
export class DraftReading {
  constructor(
    private readonly reaches: DraftReaches,
    private readonly proposals: DraftProposals,
    private readonly steps: DraftSteps,
    private readonly files: DraftFiles,
    private readonly asking: DraftAsking,
  ) {}

  /** @param words what is being written, where it is not what is kept */
  async view(
    draft: SteeringDraft,
    personId: string,
    at: Pick<DraftView, 'to' | 'note' | 'trouble' | 'done'> & {
      /** The files that are being chosen, where that is not what is kept. */
      readonly take?: DraftView['take'];
      readonly words?: DraftWords;
      readonly meant?: MeantNow;
    },
    now: Date,
  ): Promise<DraftView> {
    const { words = wordsOf(draft), meant, take = draft.takenFiles, ...rest } = at;
    const clusters = await this.reaches.clustersOf(draft);
    const audience = await this.audienceOf(draft, personId, words, meant);
    const asked = Object.assign({}, draft, words, audience?.counted);
    const [reach, sent, heard, advice, steps, { places, lists }, files] = await Promise.all([
      this.reaches.of(asked, clusters),
      this.reaches.sentSoFar(draft),
      this.reaches.heardAt(clusters, personId),
      this.proposals.of(asked, personId, now),
      this.steps.outcomesOf(draft),
      this.proposals.choicesFor(asked, personId),
      this.files.of(draft),
    ]);
    const meantFor = audience === null ? {} : { meant: audience.shown };
    return {
      draft,
      words,
      reach,
      sent,
      heard,
      steps,
      advice,
      places,
      lists,
      files,
      take,
      ...meantFor,
      ...rest,
    };
  }

  /** Of what was asked first: whom it is for, and whom that is where it is being changed. */
  private async audienceOf(
    draft: SteeringDraft,
    personId: string,
    words: DraftWords,
    meant: MeantNow | undefined,
  ) {
    if (draft.road !== 'announce') return null;
    const circles = await this.asking.circlesOf(personId);
    if (meant === undefined) {
      return { counted: {}, shown: { form: audienceFormOf(draft.audience), circles, unknown: [] } };
    }
    const { form, roles } = meant;
    const asked = { ...words, audience: audienceIn(form), roles };
    const { words: counted, unknown } = await this.asking.ask(asked, personId);
    return {
      counted: { ...counted, listIds: [...counted.listIds], bearers: [...counted.bearers] },
      shown: { form, circles, unknown },
    };
  }
}

/** Whom it is for as it is being written, and what whoever writes may know. */
export interface MeantNow {
  readonly form: AudienceForm;
  readonly roles: readonly string[];
}

export function wordsOf({ subject, body, eventOn }: SteeringDraft): DraftWords {
  return { subject, body, eventOn };
}
