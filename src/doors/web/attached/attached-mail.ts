import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AudiencesService } from '../../../community/audiences/audiences.service.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { Config } from '../../../foundation/config/config.js';
import { SiteSecret } from '../../../foundation/database/site-secret.js';
import { bytes } from '../../../foundation/i18n/format.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { NoticesService } from '../../../postoffice/notices/notices.service.js';
import { attachedProof } from './attached-proof.js';
import { attachedSentences, type AttachedView } from './attached-view.js';

/** Mails the way to a file to a subscriber who is not signed in. */
@Injectable()
export class AttachedMail {
  constructor(
    private readonly config: Config,
    private readonly secret: SiteSecret,
    private readonly dataSource: DataSource,
    private readonly directory: DirectoryService,
    private readonly audiences: AudiencesService,
    private readonly notices: NoticesService,
  ) {}

  /** Does nothing for an address that is not on the list, and says so to nobody. @param address in canonical form */
  async send({ token, file, list, listAddress }: AttachedView, address: string, now: Date): Promise<void> {
    const found = await this.directory.findByAddress(address);
    const one = found === null ? { address } : { personId: found.person.id };
    if (!(await this.audiences.includes(list, one))) return;
    const language = found?.person.language ?? list.language;
    const say = attachedSentences[language].notice;
    const name = asOneLine(file.filename);
    const proof = attachedProof(this.secret.key, file.id, now);
    const notice = {
      to: address,
      ...(found === null ? {} : { toName: found.person.name }),
      language,
      subject: say.subject(name),
      paragraphs: say.text(name, bytes(language, file.bytes), listAddress),
      action: { label: say.action, url: `${this.config.publicUrl}/attached/${token}?proof=${proof}` },
      footer: say.footer(listAddress),
    };
    // Enough for whoever lost the mail, too little to flood somebody's mailbox.
    await this.dataSource.transaction(manager =>
      this.notices.sendAtMostEvery(manager, 1, `attached-${file.id}`, notice, now),
    );
  }
}
