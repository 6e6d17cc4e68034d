import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type Contact, DirectoryService } from '../../community/directory/directory.service.js';
import { Config, siteAddress } from '../../foundation/config/config.js';
import type { Notice } from '../../postoffice/notices/notice.js';
import { NoticesService } from '../../postoffice/notices/notices.service.js';
import type { SteeredPlace, SteeredReader } from './steered.notice.js';
import type { SteeringDraft } from './steering-draft.entity.js';

type Owned = Pick<SteeringDraft, 'authorId'>;

/** What the authors of drafts are written: to whom, and from where they go on. */
@Injectable()
export class AuthorMail {
  constructor(
    private readonly config: Config,
    private readonly directory: DirectoryService,
    private readonly notices: NoticesService,
  ) {}

  /** Its author, at the address that they wrote from. */
  async whoWrote({
    authorId,
    authorAddress: address,
    authorName: name,
  }: Owned & Pick<SteeringDraft, 'authorAddress' | 'authorName'>): Promise<SteeredReader> {
    const person = authorId === null ? null : await this.directory.findById(authorId);
    return { address, name, language: person?.language ?? 'fr' };
  }

  /** Its author, at the address they prefer; null for nobody proven. */
  async author({ authorId }: Owned, manager?: EntityManager): Promise<Contact | null> {
    if (authorId === null) return null;
    const [author = null] = await this.directory.contactsOf([authorId], manager);
    return author;
  }

  placeOf({ id }: Pick<SteeringDraft, 'id'>): SteeredPlace & { readonly timeZone: string } {
    const { publicUrl, timeZone } = this.config;
    return { url: `${publicUrl}/drafts/${id}`, contact: siteAddress(this.config, 'contact'), timeZone };
  }

  async send(manager: EntityManager, notice: Notice, now: Date): Promise<void> {
    await this.notices.send(manager, notice, now);
  }
}
