import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ArticleDesk } from '../../channels/letters/article-desk.service.js';
import { ArticlesService, type WrittenArticle } from '../../channels/letters/articles.service.js';
import { deadlineOf, monthAfter, openMonths } from '../../channels/letters/issue-calendar.js';
import type { Letter } from '../../channels/letters/letter.entity.js';
import { type ImportedArticle, LetterImport } from '../../channels/letters/letter-import.service.js';
import { LetterReasons } from '../../channels/letters/letter-reasons.service.js';
import { settingsFor } from '../../channels/letters/letter-settings.js';
import { LettersService, type NewLetter } from '../../channels/letters/letters.service.js';
import { LetterSubscriptions } from '../../community/lists/letter-subscriptions.service.js';
import { Config } from '../../foundation/config/config.js';
import { dayOf } from '../../foundation/i18n/calendar.js';
import { system } from '../../foundation/journal/actor.js';
import { axAccepted, axIssues } from './letters/ax.js';
import {
  memberDraft,
  monthlyAccepted,
  monthlyAsked,
  monthlyProposed,
  monthlyReasons,
  monthlyRefused,
} from './letters/monthly.js';
import { monthlyIntroduction, monthlyIssues } from './letters/monthly-past.js';
import { homeIssue, homeLetter, homeProposed, otherIssue, otherLetters } from './letters/of-groups.js';
import type { DemoArticle } from './letters/written.js';
import { personas } from './personas.js';
import type { DemoGroup } from './world/groups.js';
import type { DemoPerson } from './world/people.js';
import { personaAmong } from './world/seats.js';
import type { DemoWorld } from './world/world.js';

/** Far enough apart not to be neighbours in the directory. */
const stride = 211;
/** Of the X who read the letter of their association. */
const axShare = { take: 2, of: 3 } as const;

/** Letters that have appeared for some months, and what waits for the next issue. */
@Injectable()
export class LettersWork {
  constructor(
    private readonly config: Config,
    private readonly dataSource: DataSource,
    private readonly letters: LettersService,
    private readonly reasons: LetterReasons,
    private readonly imports: LetterImport,
    private readonly articles: ArticlesService,
    private readonly desk: ArticleDesk,
    private readonly subscriptions: LetterSubscriptions,
  ) {}

  /** May be done again: a letter that is there stays as it is. */
  async add({ people, groups }: DemoWorld, now: Date): Promise<void> {
    if ((await this.letters.findBySlug('mensuelle')) !== null) return;
    await this.monthly(people, now);
    await this.ax(people, now);
    await this.ofGroups(people, groups, now);
  }

  private async monthly(people: readonly DemoPerson[], now: Date): Promise<void> {
    const settings = {
      ...settingsFor('platform', 'La lettre mensuelle', 'fr'),
      description: 'Ce qui se passe dans la communauté, écrit par ceux qui le font.',
    };
    const letter = await this.created({ slug: 'mensuelle', kind: 'platform', groupId: null, settings }, now);
    for (const words of monthlyReasons) await this.reasons.add(letter.id, words, system, now);
    const authors = announcers(people);
    await this.past(letter, monthlyIssues, monthlyIntroduction, authors, now);
    await this.toCome(letter, monthlyAccepted, authors, now);
    for (const article of monthlyProposed) await this.proposed(letter, article, authors(), now);
    const asked = await this.proposed(letter, monthlyAsked.article, personaAmong(people, 'poster'), now);
    const editor = personaAmong(people, 'editor').id;
    await this.decided(letter, asked, 'ask-changes', monthlyAsked.reason, editor, now);
    const refused = await this.proposed(letter, monthlyRefused.article, authors(), now);
    await this.decided(letter, refused, 'refuse', monthlyRefused.reason, editor, now);
    const { id: personId } = personaAmong(people, 'member');
    const [month = ''] = openMonths(now, letter, this.config.timeZone, 1);
    const announcer = { personId, isEditor: false };
    await this.articles.draft(letter, announcer, writtenFor(memberDraft, month), { via: 'web' }, now);
  }

  private async ax(people: readonly DemoPerson[], now: Date): Promise<void> {
    const settings = {
      ...settingsFor('ax', 'La lettre de l’AX', 'fr'),
      description: 'Votes, cotisations, entraide et carrières : les nouvelles de l’association.',
      needsSecondApproval: false,
    };
    const letter = await this.created({ slug: 'lettre-ax', kind: 'ax', groupId: null, settings }, now);
    const own = personaAmong(people, 'ax');
    await this.past(letter, axIssues, '', () => own, now);
    await this.toCome(letter, axAccepted, () => own, now);
    await this.subscriptions.subscribeAll(letter.id, ofTheAssociation(people), system, now);
  }

  private async ofGroups(
    people: readonly DemoPerson[],
    groups: readonly DemoGroup[],
    now: Date,
  ): Promise<void> {
    const [home, ...others] = groups;
    if (home === undefined) return;
    const { slug, name, description } = homeLetter;
    const letter = await this.created(
      {
        slug,
        kind: 'group',
        groupId: home.id,
        settings: { ...settingsFor('group', name, 'fr'), description },
      },
      now,
    );
    const animator = personaAmong(people, 'animator');
    await this.past(letter, [homeIssue], '', () => animator, now);
    await this.proposed(letter, homeProposed, personaAmong(people, 'member'), now);
    for (const [at, { ending, name: named }] of otherLetters.entries()) {
      const group = others[at];
      const [author] = group?.animators ?? [];
      if (group === undefined || author === undefined) continue;
      // The first one takes whoever asks for it, with an account or without.
      const openTo = at === 0 ? ({ audience: 'subscribers', archive: 'public' } as const) : {};
      const settings = { ...settingsFor('group', named(group.name), 'fr'), ...openTo };
      const local = `${group.slug}-${ending}`.slice(0, 29);
      const other = await this.created({ slug: local, kind: 'group', groupId: group.id, settings }, now);
      await this.past(other, [otherIssue], '', () => author, now);
      if (at === 0) await this.subscriptions.subscribeAll(other.id, readersAmong(group), system, now);
    }
  }

  private async created(newcomer: NewLetter, now: Date): Promise<Letter> {
    const outcome = await this.letters.create(newcomer, system, now);
    if (outcome.kind !== 'created') throw new Error(`no letter ${newcomer.slug}: ${outcome.kind}`);
    return outcome.letter;
  }

  /** Issues that were sent: of this month, of the one before, and so on. */
  private async past(
    letter: Letter,
    issues: readonly (readonly DemoArticle[])[],
    introduction: string,
    author: () => DemoPerson,
    now: Date,
  ): Promise<void> {
    const months = monthsBack(dayOf(now, this.config.timeZone), issues.length);
    for (const [at, articles] of issues.entries()) {
      const month = months[at] ?? '';
      const issue = { month, introduction: at === 0 ? introduction : '', isSent: true };
      const imported = articles.map(article => importedFor(article, month, author()));
      await this.dataSource.transaction(manager =>
        this.imports.add(manager, letter, { ...issue, articles: imported }, now),
      );
    }
  }

  /** The issue of next month, as far as it is accepted; its deadline may have passed. */
  private async toCome(
    letter: Letter,
    articles: readonly DemoArticle[],
    author: () => DemoPerson,
    now: Date,
  ): Promise<void> {
    const month = monthAfter(`${dayOf(now, this.config.timeZone).slice(0, 7)}-01`);
    const proposedAt = new Date(
      Math.min(now.getTime(), deadlineOf(month, letter, this.config.timeZone).getTime()),
    );
    const imported = articles.map(article => importedFor(article, month, author()));
    const issue = { month, introduction: '', isSent: false, articles: imported };
    await this.dataSource.transaction(manager => this.imports.add(manager, letter, issue, proposedAt));
  }

  /** By the road everybody takes. */
  private async proposed(
    letter: Letter,
    article: DemoArticle,
    author: DemoPerson,
    now: Date,
  ): Promise<string> {
    const { id: personId } = author;
    const [month = ''] = openMonths(now, letter, this.config.timeZone, 1);
    const written = writtenFor(article, month);
    const announcer = { personId, isEditor: false };
    const draft = await this.articles.draft(letter, announcer, written, { via: 'web' }, now);
    if (draft.kind !== 'kept') throw new Error(`no draft: ${draft.kind}`);
    const { kind } = await this.articles.propose(
      draft.article.id,
      announcer,
      written,
      { personId, via: 'web' },
      now,
    );
    if (kind !== 'proposed') throw new Error(`not proposed: ${kind}`);
    return draft.article.id;
  }

  private async decided(
    letter: Letter,
    articleId: string,
    action: 'refuse' | 'ask-changes',
    reason: string,
    personId: string,
    now: Date,
  ): Promise<void> {
    await this.desk.decide(
      { letter, articleId, version: null },
      action,
      { personId, via: 'web', reason },
      now,
    );
  }
}

/** Two X in three are of their association, those of the personas among them; some others follow it. */
function ofTheAssociation(people: readonly DemoPerson[]): string[] {
  const seats = new Set(personas.map(({ role }) => personaAmong(people, role).id));
  return people
    .filter(({ deceasedOn, addresses }) => deceasedOn === null && addresses.length > 0)
    .filter(({ id, promotion }, at) =>
      promotion === null ? at % 40 === 0 : seats.has(id) || at % axShare.of < axShare.take,
    )
    .map(({ id }) => id);
}

function readersAmong({ members }: DemoGroup): string[] {
  return members.filter((_, at) => at % 2 === 0).map(({ id }) => id);
}

/** A new person each time, all over the directory. */
function announcers(people: readonly DemoPerson[]): () => DemoPerson {
  let at = 0;
  return () => {
    at += stride;
    const person = people[at % people.length];
    if (person === undefined) throw new Error('nobody announces');
    return person;
  };
}

/** The month of a day, the one before, and so on. */
function monthsBack(day: string, count: number): string[] {
  return Array.from({ length: count }, (_, back) => {
    const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
    at.setUTCMonth(at.getUTCMonth() - back);
    return at.toISOString().slice(0, 10);
  });
}

function importedFor(article: DemoArticle, month: string, author: DemoPerson): ImportedArticle {
  return { ...writtenFor(article, month), announcerPersonId: author.id };
}

function writtenFor(article: DemoArticle, month: string): WrittenArticle {
  const { category, title, text, contact = '', link = '', on, isCalendar = false } = article;
  const eventOn = on === undefined ? null : dayIn(month, on);
  return { category, title, text, contact, link, eventOn, isCalendar, groupId: null };
}

/** The last day of the month where it has fewer. */
function dayIn(month: string, day: number): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month.slice(0, 7)}-${String(Math.min(day, last)).padStart(2, '0')}`;
}
