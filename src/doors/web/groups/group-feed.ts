import { Injectable } from '@nestjs/common';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config } from '../../../foundation/config/config.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import { type AtomEntry, atomOf } from './atom.js';
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
    private readonly lists: ListsService,
    private readonly archive: ArchiveService,
  ) {}

  /** As Atom, addresses masked: whoever has its address reads it. */
  async of(group: Group): Promise<string> {
    const lists = (await this.lists.ofGroup(group.id)).filter(({ archive }) => archive === 'public');
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
    const byId = new Map(lists.map(list => [list.id, list]));
    const messages = await this.archive.latest([...byId.keys()], entryCount);
    const posts = messages.flatMap(message => {
      const list = byId.get(message.listId);
      return list === undefined ? [] : [this.post(list, message)];
    });
    const news = lists.map(list => this.newList(groupName, list));
    return [...posts, ...news].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, entryCount);
  }

  private post({ name, language }: List, message: ArchivedMessage): AtomEntry {
    const { subject, text, authorName, authorAddress, archivedAt, key } = message;
    return {
      title: maskedAddresses(subject.trim()) || sentences[language].noSubject,
      url: `${this.config.publicUrl}/lists/${name}/archive/${key}`,
      text: maskedAddresses(text).slice(0, excerptCharacters),
      author: maskedAddresses(authorName || authorAddress),
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
