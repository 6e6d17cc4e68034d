import { Test } from '@nestjs/testing';
import { AbstractLogger, DataSource } from 'typeorm';
import type { Article, ArticleWords } from '../../src/channels/letters/article.entity.js';
import {
  ArticleDesk,
  type DeskAction,
  type DeskOutcome,
} from '../../src/channels/letters/article-desk.service.js';
import { ArticleReading } from '../../src/channels/letters/article-reading.service.js';
import {
  ArticlesService,
  type ProposeOutcome,
  type WrittenArticle,
} from '../../src/channels/letters/articles.service.js';
import { IssuesService } from '../../src/channels/letters/issues.service.js';
import type { Letter } from '../../src/channels/letters/letter.entity.js';
import { IssueClosing } from '../../src/channels/letters/issue-closing.service.js';
import { type LetterSettings, settingsFor } from '../../src/channels/letters/letter-settings.js';
import { LetterStanding } from '../../src/channels/letters/letter-standing.service.js';
import { LettersModule } from '../../src/channels/letters/letters.module.js';
import { LettersService } from '../../src/channels/letters/letters.service.js';
import { PlacesService } from '../../src/channels/letters/places.service.js';
import { RoleService } from '../../src/community/accounts/role.service.js';
import { Config } from '../../src/foundation/config/config.js';
import { readConfig } from '../../src/foundation/config/environment.js';
import { DatabaseServer } from '../../src/foundation/database/database-server.js';
import { SiteSecret } from '../../src/foundation/database/site-secret.js';
import { operator } from '../../src/foundation/journal/actor.js';
import { Community } from './a-community.js';
import { aPerson } from './a-person.js';
import { type RoomDatabase, roomDatabase } from './room-database.js';

/** A day in the middle of a month: the issue of the 1st of April is open until the 28th. */
export const now = new Date('2026-03-10T09:00:00Z');

/** The room of letters, wired by its own module, on a database of its own. */
export class LettersRoom {
  private people = 0;

  private constructor(
    readonly database: RoomDatabase,
    readonly community: Community,
    readonly letters: LettersService,
    readonly issues: IssuesService,
    readonly articles: ArticlesService,
    readonly desk: ArticleDesk,
    readonly reading: ArticleReading,
    readonly closing: IssueClosing,
    readonly roles: RoleService,
    readonly standing: LetterStanding,
    readonly places: PlacesService,
  ) {}

  /** @param settings of the connection, as `roomDatabase` takes them */
  static async open(settings: Parameters<typeof roomDatabase>[0] = {}): Promise<LettersRoom> {
    const database = await roomDatabase(settings);
    const { dataSource } = database;
    const house = await Test.createTestingModule({ imports: [LettersModule] })
      .overrideProvider(Config)
      .useValue(readConfig({}))
      .overrideProvider(DatabaseServer)
      .useValue({ url: 'postgres://nowhere' })
      .overrideProvider(DataSource)
      .useValue(dataSource)
      .overrideProvider(SiteSecret)
      .useValue(new SiteSecret('the secret of the tests'))
      .compile();
    return new LettersRoom(
      database,
      new Community(dataSource),
      house.get(LettersService),
      house.get(IssuesService),
      house.get(ArticlesService),
      house.get(ArticleDesk),
      house.get(ArticleReading),
      house.get(IssueClosing),
      house.get(RoleService),
      house.get(LetterStanding),
      house.get(PlacesService),
    );
  }

  somebody(): Promise<string> {
    return aPerson(this.community.directory, `announcer-${(this.people += 1)}`);
  }

  async aLetter(slug: string, changed: Partial<LetterSettings> = {}): Promise<Letter> {
    const settings = { ...settingsFor('platform', `Lettre ${slug}`, 'fr'), ...changed };
    const created = await this.letters.create(
      { slug, kind: 'platform', groupId: null, settings },
      operator,
      now,
    );
    if (created.kind !== 'created') throw new Error(created.kind);
    return created.letter;
  }

  async anEditor(letter: Letter): Promise<string> {
    const personId = await this.somebody();
    await this.roles.grant(personId, `editor:${letter.slug}`, operator, now);
    return personId;
  }

  /** Somebody's draft, proposed. */
  async propose(
    letter: Letter,
    personId: string,
    changed: Partial<WrittenArticle> = {},
    at = now,
  ): Promise<ProposeOutcome> {
    const announcer = { personId, isEditor: false };
    const written = anArticle(changed);
    const draft = await this.articles.draft(letter, announcer, written, { via: 'web' }, at);
    if (draft.kind !== 'kept') throw new Error(draft.kind);
    return this.articles.propose(draft.article.id, announcer, written, { personId, via: 'web' }, at);
  }

  /** The same by somebody new, which is taken. */
  async proposed(letter: Letter, changed: Partial<WrittenArticle> = {}): Promise<Article> {
    const outcome = await this.propose(letter, await this.somebody(), changed);
    if (outcome.kind !== 'proposed') throw new Error(outcome.kind);
    return outcome.article;
  }

  decide(letter: Letter, article: Article, action: DeskAction, reason = ''): Promise<DeskOutcome> {
    const on = { letter, articleId: article.id, version: null };
    return this.desk.decide(on, action, { personId: null, via: 'command', reason }, now);
  }

  /** How many questions the database was asked meanwhile. */
  async questionsIn(work: () => Promise<unknown>): Promise<number> {
    const { dataSource } = this.database;
    let asked = 0;
    const logger = new (class extends AbstractLogger {
      protected writeLog(): void {
        asked += 1;
      }
    })(['query']);
    dataSource.setOptions({ logger });
    await work();
    dataSource.setOptions({ logger: 'debug' });
    return asked;
  }

  /** Subjects of the mails to somebody, in their order. */
  async mailsTo(personId: string): Promise<string[]> {
    const address = await this.community.directory.preferredAddress(personId);
    const rows: { subject: string }[] = await this.database.dataSource.query(
      `select m.subject from outbound_message m join delivery d on d.outbound_id = m.id where d.address = $1
       order by m.id`,
      [address],
    );
    return rows.map(({ subject }) => subject);
  }
}

const good: ArticleWords = {
  title: 'Une exposition à la bibliothèque',
  text: 'Elle montre cinquante lettres de la guerre de 1870.',
  contact: '',
  link: '',
  category: 'school',
  eventOn: null,
};

let articles = 0;

export function anArticle(changed: Partial<WrittenArticle> = {}): WrittenArticle {
  articles += 1;
  return { ...good, title: `${good.title} ${articles}`, groupId: null, isCalendar: false, ...changed };
}
