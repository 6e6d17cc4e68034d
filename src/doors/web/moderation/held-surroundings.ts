import { Injectable } from '@nestjs/common';
import { ClaimsService } from '../../../channels/moderation/claims.service.js';
import { CorrectionsService } from '../../../channels/moderation/corrections.service.js';
import { NotesService } from '../../../channels/moderation/notes.service.js';
import { reasonIn, ReasonTemplatesService } from '../../../channels/moderation/reason-templates.service.js';
import type { HeldInSight } from './held-door.js';
import type { HeldView } from './held-view.js';
import { PosterRecords } from './poster-records.js';

type Surroundings = Pick<HeldView, 'record' | 'claim' | 'notes' | 'corrections' | 'templates' | 'reason'>;

/** What stands around a held message: its author's record, who reads it, what others noted, reasons kept ready. */
@Injectable()
export class HeldSurroundings {
  constructor(
    private readonly records: PosterRecords,
    private readonly claims: ClaimsService,
    private readonly notes: NotesService,
    private readonly corrections: CorrectionsService,
    private readonly templates: ReasonTemplatesService,
  ) {}

  /** @param templateId the reason to begin with, in the author's language */
  async of({ item, list }: HeldInSight, templateId: unknown, now: Date): Promise<Surroundings> {
    const [record, claims, notes, corrections, templates] = await Promise.all([
      this.records.of(item.post, list),
      this.claims.of([item.id], now),
      this.notes.of(item.id),
      this.corrections.of(item.id),
      this.templates.offeredOn(list),
    ]);
    const chosen = templates.find(({ id }) => id === templateId);
    const language = record.person?.language ?? list.language;
    return {
      record,
      claim: claims.get(item.id) ?? null,
      notes,
      corrections,
      templates: templates.map(({ id, title }) => ({ id, title })),
      reason: chosen === undefined ? '' : reasonIn(chosen, language),
    };
  }
}
