import { Injectable } from '@nestjs/common';
import type { Attachment } from '../../foundation/mail/parsed-message.js';
import { type KeptFile, KeptFiles } from '../../postoffice/archive/kept-files.service.js';
import type { SteeringDraft } from './steering-draft.entity.js';

type Kept = Pick<SteeringDraft, 'rawId'>;

/** The files that came with a steered message: they stay with it, and go along wherever it is carried. */
@Injectable()
export class DraftFiles {
  constructor(private readonly files: KeptFiles) {}

  async of({ rawId }: Kept): Promise<readonly Attachment[]> {
    return rawId === null ? [] : this.files.listOf(rawId);
  }

  /** @param digests of those that go along; all of them when absent */
  async taken({ rawId }: Kept, digests?: readonly string[]): Promise<readonly KeptFile[]> {
    if (rawId === null || digests?.length === 0) return [];
    const files = await this.files.of(rawId);
    return digests === undefined
      ? files
      : files.filter(({ attachment }) => digests.includes(attachment.sha256));
  }
}
