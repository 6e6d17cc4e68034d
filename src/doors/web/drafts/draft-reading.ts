import { Injectable } from '@nestjs/common';
import { DraftFiles } from '../../../intake/steering/draft-files.service.js';
import { DraftProposals } from '../../../intake/steering/draft-proposals.service.js';
import { DraftReaches } from '../../../intake/steering/draft-reach.service.js';
import { DraftSteps } from '../../../intake/steering/draft-steps.service.js';
import { ElsewherePlaces } from '../../../intake/steering/elsewhere-places.service.js';
import type { DraftWords } from '../../../intake/steering/draft-desk.service.js';
import type { SteeringDraft } from '../../../intake/steering/steering-draft.entity.js';
import type { DraftView } from './draft.page.js';

/** Gathers what the page of a draft shows. */
@Injectable()
export class DraftReading {
  constructor(
    private readonly reaches: DraftReaches,
    private readonly proposals: DraftProposals,
    private readonly steps: DraftSteps,
    private readonly places: ElsewherePlaces,
    private readonly files: DraftFiles,
  ) {}

  /** @param words what is being written, where it is not what is kept */
  async view(
    draft: SteeringDraft,
    personId: string,
    at: Pick<DraftView, 'to' | 'note' | 'take' | 'trouble' | 'done'> & { readonly words?: DraftWords },
    now: Date,
  ): Promise<DraftView> {
    const { words = wordsOf(draft), ...rest } = at;
    const clusters = await this.reaches.clustersOf(draft);
    const asked = Object.assign({}, draft, words);
    const [reach, heard, advice, steps, places, lists, files] = await Promise.all([
      this.reaches.of(draft, clusters),
      this.reaches.heardAt(clusters, personId),
      this.proposals.of(asked, personId, now),
      this.steps.outcomesOf(draft),
      this.places.toCarry(personId),
      this.proposals.listsFor(draft, personId),
      this.files.of(draft),
    ]);
    return { draft, words, reach, heard, steps, advice, places, lists, files, ...rest };
  }
}

export function wordsOf({ subject, body, eventOn }: SteeringDraft): DraftWords {
  return { subject, body, eventOn };
}
