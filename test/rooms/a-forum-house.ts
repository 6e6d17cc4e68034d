import { randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { type ForumInSight, ForumSight } from '../../src/channels/forums/forum-sight.service.js';
import type { NewForumFields } from '../../src/channels/forums/forum-settings.js';
import { ForumsModule } from '../../src/channels/forums/forums.module.js';
import { ForumsService, type OwningGroup } from '../../src/channels/forums/forums.service.js';
import type { ThreadWords } from '../../src/channels/forums/thread-words.js';
import type { Written } from '../../src/channels/forums/written-before.js';
import { ForumWriting } from '../../src/channels/forums/writing.service.js';
import { Config } from '../../src/foundation/config/config.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { DatabaseServer } from '../../src/foundation/database/database-server.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator } from '../../src/foundation/journal/actor.js';

export const forumFields: NewForumFields = {
  name: 'Discussions',
  slug: '',
  kind: 'discussion',
  description: '',
  readableBy: 'members',
  writableBy: 'members',
  premoderation: 'none',
};

/** The room of forums and all it calls, on the database of a test. */
export class ForumHouse {
  private constructor(private readonly house: TestingModule) {}

  static async open(dataSource: DataSource): Promise<ForumHouse> {
    const house = await Test.createTestingModule({ imports: [ForumsModule] })
      .overrideProvider(Config)
      .useValue(readConfig({ SECRET: 'the secret of the tests, long enough' }))
      .overrideProvider(DatabaseServer)
      .useValue({ url: 'postgres://nowhere' })
      .overrideProvider(DataSource)
      .useValue(dataSource)
      .overrideProvider(SiteSecret)
      .useValue(new SiteSecret('the secret of the tests'))
      .compile();
    return new ForumHouse(house);
  }

  get<Service>(service: new (...given: never[]) => Service): Service {
    return this.house.get(service);
  }

  /** A new forum; its slug. */
  async aForum(
    slug: string,
    fields: Partial<NewForumFields> = {},
    group: OwningGroup | null = null,
  ): Promise<string> {
    const wanted = { ...forumFields, slug, ...fields };
    const outcome = await this.get(ForumsService).create(group, wanted, operator, new Date());
    if (outcome.kind !== 'created') throw new Error(outcome.faults.join(', '));
    return outcome.forum.slug;
  }

  async seen(slug: string, personId: string | null, roles: readonly string[] = []): Promise<ForumInSight> {
    const seen = await this.get(ForumSight).bySlug({ personId, roles }, slug);
    if (seen === null) throw new Error(`${slug} is not there for this reader`);
    return seen;
  }

  async aThread(
    slug: string,
    personId: string,
    now: Date,
    words: Partial<ThreadWords> = {},
  ): Promise<Written & { readonly threadId: string }> {
    const given = { subject: 'Un sujet', text: `Un texte ${randomUUID()}`, category: '', ad: null, ...words };
    const seen = await this.seen(slug, personId);
    const outcome = await this.get(ForumWriting).start(seen, given, { id: randomUUID(), via: 'web' }, now);
    if (outcome.kind !== 'written') throw new Error(outcome.kind);
    const [{ id: threadId }] = await this.get(DataSource).query(
      'select id from forum_thread where key = $1',
      [outcome.threadKey],
    );
    return { ...outcome, threadId };
  }

  async anAnswer(slug: string, threadId: string, personId: string, now: Date, text = `Oui ${randomUUID()}`) {
    const seen = await this.seen(slug, personId);
    const submission = { id: randomUUID(), via: 'web' } as const;
    return this.get(ForumWriting).answer(seen, threadId, { text, answersId: null }, submission, now);
  }
}
