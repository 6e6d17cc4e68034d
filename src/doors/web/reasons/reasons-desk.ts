import { Injectable, NotFoundException } from '@nestjs/common';
import {
  ReasonTemplatesService,
  type TemplateOwner,
} from '../../../channels/moderation/reason-templates.service.js';
import { isUuid } from '../../../foundation/uuid.js';
import { type Viewer, viewerActor } from '../session/viewer.js';
import { reasonFaults, reasonWordsIn } from './reason-fields.js';
import type { ReasonsView } from './reasons-part.js';

type Answer = { readonly done: string } | { readonly trouble: NonNullable<ReasonsView['trouble']> };

/** Keeps what the pages of reasons send, whoever's reasons they are. */
@Injectable()
export class ReasonsDesk {
  constructor(private readonly templates: ReasonTemplatesService) {}

  async view(owner: TemplateOwner, rest: Omit<ReasonsView, 'templates'>): Promise<ReasonsView> {
    return { templates: await this.templates.of(owner), ...rest };
  }

  /** @param id null for a new one */
  async keep(viewer: Viewer, owner: TemplateOwner, id: string | null, body: unknown): Promise<Answer> {
    if (id !== null && !isUuid(id)) throw new NotFoundException();
    const words = reasonWordsIn(body, id);
    const faults = reasonFaults(words);
    if (Object.keys(faults).length > 0) return { trouble: { id, words, faults } };
    const [actor, now] = [viewerActor(viewer), new Date()];
    const { kind } =
      id === null
        ? await this.templates.add(owner, words, actor, now)
        : await this.templates.change(owner, id, words, actor, now);
    if (kind === 'taken') return { trouble: { id, words, faults: {}, isTaken: true } };
    return kind === 'full' ? { trouble: { id, words, faults: {}, isFull: true } } : { done: kind };
  }

  async remove(viewer: Viewer, owner: TemplateOwner, id: string): Promise<string> {
    if (!isUuid(id)) throw new NotFoundException();
    return (await this.templates.remove(owner, id, viewerActor(viewer), new Date())).kind;
  }
}
