import { Injectable } from '@nestjs/common';
import type { List } from '../../../community/lists/list.entity.js';
import { Config } from '../../../foundation/config/config.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { atomOf, type AtomEntry } from '../groups/atom.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import { archivePath, feedPath, messagePath } from './archive-paths.js';
import { archiveSentences } from './archive-sentences.js';

const entryCount = 30;
/** Enough to know whether to read on. */
const excerptCharacters = 600;

/** The newest messages of a list's archive, as Atom; addresses are masked, for a feed is read by programs of others. */
@Injectable()
export class ArchiveFeed {
  constructor(
    private readonly config: Config,
    private readonly archive: ArchiveService,
  ) {}

  async of({ list }: { readonly list: List }): Promise<string> {
    const messages = await this.archive.latest([list.id], { limit: entryCount });
    const url = `${this.config.publicUrl}${archivePath(list)}`;
    return atomOf({
      title: archiveSentences[list.language].title(list.name),
      description: list.description,
      url,
      feedUrl: `${this.config.publicUrl}${feedPath(list)}`,
      updated: list.createdAt,
      entries: messages.map(message => this.entry(list, message)),
    });
  }

  private entry(list: List, message: ArchivedMessage): AtomEntry {
    const say = archiveSentences[list.language];
    const { subject, text, authorName, authorAddress, archivedAt } = message;
    return {
      title: maskedAddresses(asOneLine(subject)) || say.noSubject,
      url: `${this.config.publicUrl}${messagePath(list, message)}`,
      text: maskedAddresses(text).slice(0, excerptCharacters),
      // RFC 4287 §3.2.1: an author has a name, also when the account was deleted.
      author: maskedAddresses(authorName || authorAddress).trim() || say.gone,
      at: archivedAt,
    };
  }
}
