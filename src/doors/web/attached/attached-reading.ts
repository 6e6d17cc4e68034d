import { Injectable } from '@nestjs/common';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { canModerate, canReadArchive, canSeeQueue } from '../../../community/lists/list-permissions.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config, siteAddress } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { decodeUuidToken } from '../../../foundation/mail/token.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import { LinkedFilesService } from '../../../postoffice/archive/linked-files.service.js';
import { fileAddress } from '../reading/file-address.js';
import type { Viewer } from '../session/viewer.js';
import { isAttachedProof } from './attached-proof.js';
import type { AttachedView } from './attached-view.js';

/** Gathers what the page of a file named by a link shows, and to whom. */
@Injectable()
export class AttachedReading {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly links: LinkedFilesService,
    private readonly archive: ArchiveService,
    private readonly lists: ListsService,
    private readonly audiences: AudiencesService,
  ) {}

  /** Null when the link is over, or none of ours. @param proof what a mail of ours added to it */
  async of(viewer: Viewer, token: string, proof: unknown, now: Date): Promise<AttachedView | null> {
    const id = decodeUuidToken('file', token, this.secret.key);
    const file = id === null ? null : await this.links.find(id, now);
    const list = file && (await this.lists.findById(file.listId));
    const message = file && (await this.archive.byKey(file.listId, file.key));
    if (file === null || list === null || message === null) return null;
    const standing = await this.audiences.standingOf(viewer.personId, list, viewer.roles);
    // What moderators took out of sight is gone by every way to it.
    if (!message.isShown && !canModerate(standing)) return null;
    const readsArchive = canReadArchive(standing, list);
    const isProven = isAttachedProof(this.secret.key, proof, file.id, now);
    const mayHave = readsArchive || standing.isSubscribed || canSeeQueue(standing) || isProven;
    const { rawId, digest, filename } = file;
    return {
      token,
      file,
      list,
      listAddress: siteAddress(this.config, list.name),
      bytesPath: mayHave ? fileAddress(this.secret.key, { rawId, digest }, filename, now) : null,
      readsArchive,
    };
  }
}
