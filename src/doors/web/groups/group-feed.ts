import { Injectable } from '@nestjs/common';
import { Feed } from 'feed';
import type { Group } from '../../../community/groups/group.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import { ListsService } from '../../../community/lists/lists.service.js';
import { Config } from '../../../foundation/config/config.js';
import type { ArchivedMessage } from '../../../postoffice/archive/archived-message.entity.js';
import { ArchiveService } from '../../../postoffice/archive/archive.service.js';
import { maskedAddresses } from '../reading/masked-addresses.js';
import { en } from './group-feed.en.js';
import { fr } from './group-feed.fr.js';

const sentences = { fr, en };
const entryCount = 30;
/** Enough to know whether to read on. */
const excerptCharacters = 600;

interface Entry {
  readonly title: string;
  readonly path: string;
  readonly text: string;
  readonly author: string;
  readonly at: Date;
}

/** What is new in a group for everybody: posts of its open archives, and its new lists. */
@Injectable()
export class GroupFeed {
  constructor(
    private readonly config: Config,
    private readonly lists: ListsService,
    private readonly archive: ArchiveService,
  ) {}

  /** As Atom (RFC 4287), addresses masked: whoever has its address reads it. */
  async of({ id, name, slug, description, createdAt }: Group): Promise<string> {
    const lists = (await this.lists.ofGroup(id)).filter(({ archive }) => archive === 'public');
    const entries = await this.entries(name, lists);
    const url = `${this.config.publicUrl}/groups/${slug}`;
    const feed = new Feed({
      id: url,
      title: name,
      description,
      link: url,
      copyright: '',
      generator: 'Vigie',
      feedLinks: { atom: `${url}/feed.atom` },
      updated: entries[0]?.at ?? createdAt,
    });
    for (const { title, path, text, author, at } of entries) {
      const link = `${this.config.publicUrl}${path}`;
      feed.addItem({ title, id: link, link, date: at, description: text, author: [{ name: author }] });
    }
    return feed.atom1();
  }

  private async entries(groupName: string, lists: readonly List[]): Promise<Entry[]> {
    const byId = new Map(lists.map(list => [list.id, list]));
    const messages = await this.archive.latest([...byId.keys()], entryCount);
    const posts = messages.flatMap(message => {
      const list = byId.get(message.listId);
      return list === undefined ? [] : [entryOf(list, message)];
    });
    const news = lists.map(list => newListEntry(groupName, list));
    return [...posts, ...news].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, entryCount);
  }
}

function entryOf(list: List, message: ArchivedMessage): Entry {
  const { noSubject } = sentences[list.language];
  return {
    title: printable(maskedAddresses(message.subject.trim())) || noSubject,
    path: `/lists/${list.name}/archive/${message.key}`,
    text: printable(maskedAddresses(message.text).slice(0, excerptCharacters)),
    author: printable(maskedAddresses(message.authorName || message.authorAddress)),
    at: message.archivedAt,
  };
}

function newListEntry(groupName: string, { name, description, language, createdAt }: List): Entry {
  const { newList } = sentences[language];
  return {
    title: newList(name),
    path: `/lists/${name}`,
    text: description,
    author: groupName,
    at: createdAt,
  };
}

/** XML 1.0 §2.2 has no place for most control characters, not even escaped; half a surrogate is no character. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.toWellFormed().replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}
