import { Injectable } from '@nestjs/common';
import type { Attachment } from '../../foundation/mail/parsed-message.js';
import { type KeptFile, KeptFiles } from '../../postoffice/archive/kept-files.service.js';
import type { SteeringDraft } from './steering-draft.entity.js';

/** The files that came with a steered message: they stay with it, and go along wherever it is carried. */
@Injectable()
export class DraftFiles {
  constructor(private readonly files: KeptFiles) {}

  async of({ rawId }: Pick<SteeringDraft, 'rawId'>): Promise<readonly Attachment[]> {
    return rawId === null ? [] : this.files.listOf(rawId);
  }

  /** Those that go along, as its author chose. */
  async taken({
    rawId,
    takenFiles,
  }: Pick<SteeringDraft, 'rawId' | 'takenFiles'>): Promise<readonly KeptFile[]> {
    if (rawId === null || takenFiles?.length === 0) return [];
    const files = await this.files.of(rawId);
    return takenFiles === null
      ? files
      : files.filter(({ attachment }) => takenFiles.includes(attachment.sha256));
  }
}
