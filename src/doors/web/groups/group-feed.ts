import { Injectable } from '@nestjs/common';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { Config } from '../../../foundation/config/config.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import { type AtomEntry, atomOf } from './atom.js';
import { type Announcement, GroupAnnouncements, nobody } from './group-announcements.js';
import { en } from './group-feed.en.js';
import { fr } from './group-feed.fr.js';

const sentences = { fr, en };
const entryCount = 30;
/** Enough to know whether to read on. */
const excerptCharacters = 600;

/** What is new in a group for everybody: posts of its open archives, and its new lists. */
@Injectable()
export class GroupFeed {
  constructor(
    private readonly config: Config,
    private readonly announcements: GroupAnnouncements,
  ) {}

  /** As Atom, addresses masked: whoever has its address reads it. */
  async of(group: Group): Promise<string> {
    const lists = await this.announcements.listsFor(nobody, group.id);
    const url = `${this.config.publicUrl}/groups/${group.slug}`;
    return atomOf({
      title: group.name,
      description: group.description,
      url,
      feedUrl: `${url}/feed.atom`,
      updated: group.createdAt,
      entries: await this.entries(group.name, lists),
    });
  }

  private async entries(groupName: string, lists: readonly List[]): Promise<AtomEntry[]> {
    const latest = await this.announcements.latest(lists, { limit: entryCount });
    const posts = latest.map(announcement => this.post(announcement));
    const news = lists.map(list => this.newList(groupName, list));
    return [...posts, ...news].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, entryCount);
  }

  private post({ list: { name, language }, message }: Announcement): AtomEntry {
    const { subject, text, authorName, authorAddress, archivedAt, key } = message;
    return {
      title: maskedAddresses(asOneLine(subject)) || sentences[language].noSubject,
      url: `${this.config.publicUrl}/lists/${name}/archive/${key}`,
      text: maskedAddresses(text).slice(0, excerptCharacters),
      // RFC 4287 §3.2.1: an author has a name, also when the account was deleted.
      author: maskedAddresses(authorName || authorAddress).trim() || sentences[language].goneAuthor,
      at: archivedAt,
    };
  }

  private newList(groupName: string, { name, description, language, createdAt }: List): AtomEntry {
    return {
      title: sentences[language].newList(name),
      url: `${this.config.publicUrl}/lists/${name}`,
      text: description,
      author: groupName,
      at: createdAt,
    };
  }
}
