import { forumKinds, forumReaders, forumWriters } from '../../../../channels/forums/forum.entity.js';
import { adCategories, adSides } from '../../../../channels/forums/forum-thread.entity.js';
import { messageStates } from '../../../../channels/forums/message-transitions.js';
import { Shown } from '../frame/shown.js';

export class ForumAnswer {
  @Shown()
  slug: string;

  @Shown()
  name: string;

  @Shown({ oneOf: forumKinds })
  kind: string;

  @Shown()
  description: string;

  @Shown({ of: String, isNullable: true, about: 'The slug of its group; null for a forum of the platform.' })
  group: string | null;

  @Shown({ oneOf: forumReaders })
  readableBy: string;

  @Shown({ oneOf: forumWriters })
  writableBy: string;

  @Shown()
  isClosed: boolean;

  @Shown({ about: 'Whether I may start a thread in it.' })
  mayStart: boolean;

  @Shown()
  threadCount: number;

  @Shown()
  messageCount: number;

  @Shown({ about: 'Threads with something I have not read, of the last 30 days.' })
  unreadCount: number;

  @Shown({ of: Date, isNullable: true })
  lastAt: Date | null;

  @Shown({ about: 'Where people read it.' })
  url: string;
}

export class AdAnswer {
  @Shown({ oneOf: adSides })
  side: string;

  @Shown({ oneOf: adCategories })
  category: string;

  @Shown({ about: 'In the words of its author; empty when they gave none.' })
  price: string;

  @Shown()
  place: string;

  @Shown()
  expiresAt: Date;
}

export class ThreadAnswer {
  @Shown({ about: 'Its name within the forum.' })
  key: string;

  @Shown()
  subject: string;

  @Shown({ of: String, isNullable: true, about: 'A name; null once the account is deleted.' })
  author: string | null;

  @Shown({ of: String, isNullable: true, about: 'The slug of a category of the forum.' })
  category: string | null;

  @Shown({ of: AdAnswer, isNullable: true, about: 'What a small ad says beside its text.' })
  ad: AdAnswer | null;

  @Shown()
  startedAt: Date;

  @Shown()
  lastAt: Date;

  @Shown({ about: 'It takes no more answers.' })
  isClosed: boolean;

  @Shown()
  isPinned: boolean;

  @Shown()
  messageCount: number;

  @Shown()
  unreadCount: number;

  @Shown({ about: 'Where people read it.' })
  url: string;
}

export class ForumFileAnswer {
  @Shown()
  id: string;

  @Shown()
  filename: string;

  @Shown()
  mediaType: string;

  @Shown()
  bytes: number;
}

export class FileAddressAnswer {
  @Shown({ about: 'Good for some minutes, without a token.' })
  url: string;
}

export class ForumMessageAnswer {
  @Shown()
  id: string;

  @Shown({ oneOf: messageStates, about: 'Others’ messages that wait or were refused are not shown.' })
  state: string;

  @Shown({
    of: String,
    isNullable: true,
    about: 'A name; null once the account is deleted, and where the message is hidden or withdrawn.',
  })
  author: string | null;

  @Shown({ about: 'Plain text; empty where it was withdrawn or hidden.' })
  text: string;

  @Shown({ of: [ForumFileAnswer] })
  files: readonly ForumFileAnswer[];

  @Shown({ of: String, isNullable: true, about: 'The id of the message it answers.' })
  answers: string | null;

  @Shown()
  writtenAt: Date;

  @Shown({ of: Date, isNullable: true })
  publishedAt: Date | null;

  @Shown({ of: Date, isNullable: true })
  editedAt: Date | null;
}

export class WrittenAnswer {
  @Shown({ about: 'The key of its thread.' })
  thread: string;

  @Shown()
  message: string;

  @Shown({ oneOf: ['published', 'waiting'], about: '`waiting`: a moderator reads it first.' })
  state: string;
}
