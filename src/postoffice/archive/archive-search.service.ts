import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ArchivePlace } from './archive-place.js';
import { ArchivedMessage } from './archived-message.entity.js';
import { Candidates, type Match, type Question } from './search/candidates.js';
import { type ExcerptPart, excerptOf, likelyHits, markedText, readForExcerpt } from './search/excerpt.js';
import { Lexicon } from './search/lexicon.js';
import { addressMark, attachmentMark, authorMarks } from './search/marks.js';
import { quoted } from './search/message-words.js';
import { typedTerms, type WordQuestion, wordQuestion } from './search/typed-words.js';
import { wordsIn } from './search/words-in.js';

export type { ExcerptPart } from './search/excerpt.js';

export interface ArchiveQuestion {
  /** As typed: words, "a phrase", -without. May be empty when something else narrows the search. */
  readonly words: string;
  /** Words of the author's name. */
  readonly author?: string;
  /** Whole; only of those who may see addresses. */
  readonly authorAddress?: string;
  readonly from?: Date | null;
  /** Exclusive. */
  readonly until?: Date | null;
  readonly hasAttachment?: boolean;
}

export interface SearchPage {
  /** `best` weighs the five hundred newest that match. */
  readonly order?: 'newest' | 'best';
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string | null;
}

export interface FoundMessage {
  /** Without its text. */
  readonly message: Omit<ArchivedMessage, 'text'>;
  readonly subject: readonly ExcerptPart[];
  readonly excerpt: readonly ExcerptPart[];
}

/** `nothing-asked`: no word but those of no meaning, and no filter. */
export type SearchResult =
  | { readonly kind: 'found'; readonly messages: readonly FoundMessage[]; readonly next: string | null }
  | { readonly kind: 'nothing-asked' };

const excerptSource = 20_000;

/** Finds messages by their words in the places that the caller says may be read; in no other is anything even counted. */
@Injectable()
export class ArchiveSearch {
  constructor(
    private readonly dataSource: DataSource,
    private readonly lexicon: Lexicon,
    private readonly candidates: Candidates,
  ) {}

  async find(
    places: readonly ArchivePlace[],
    question: ArchiveQuestion,
    { order = 'newest', limit, after = null }: SearchPage,
    now: Date,
  ): Promise<SearchResult> {
    const words = await this.wordsOf(question);
    const asked = this.asked(places, question, words);
    if (asked === null) return { kind: 'nothing-asked' };
    if (places.length === 0) return { kind: 'found', messages: [], next: null };
    const matches =
      order === 'newest'
        ? await this.candidates.newest(asked, placeIn(after), limit + 1, now)
        : await this.candidates.best(asked, offsetIn(after), limit + 1, now);
    const page = matches.slice(0, limit);
    const last = page.at(-1);
    const next =
      matches.length <= limit || last === undefined ? null : nextOf(order, last, offsetIn(after) + limit);
    return { kind: 'found', messages: await this.show(page, words), next };
  }

  private async wordsOf({ words }: ArchiveQuestion): Promise<WordQuestion> {
    const terms = typedTerms(words);
    return wordQuestion(terms, await this.lexicon.lexemes(terms.flatMap(term => term.words)));
  }

  private asked(
    places: readonly ArchivePlace[],
    question: ArchiveQuestion,
    words: WordQuestion,
  ): Question | null {
    const { author = '', authorAddress = '', from = null, until = null, hasAttachment = false } = question;
    const marks = [
      ...authorMarks(author).map(mark => `${quoted(mark)}:*`),
      ...(authorAddress === '' ? [] : [quoted(addressMark(authorAddress))]),
      ...(hasAttachment ? [quoted(attachmentMark)] : []),
    ];
    const parts = [...(words.tsquery === null ? [] : [words.tsquery]), ...marks];
    if (parts.length === 0 && from === null && until === null) return null;
    return { placeIds: [...new Set(places.map(({ id }) => id))], parts, span: { from, until } };
  }

  private async show(matches: readonly Match[], { lexemes: wanted }: WordQuestion): Promise<FoundMessage[]> {
    const rows = await this.dataSource
      .createQueryBuilder(ArchivedMessage, 'message')
      .where('message.id = any(:ids::uuid[])', { ids: matches.map(({ id }) => id) })
      .andWhere('message.hidden_at is null and message.deleted_at is null')
      .getMany();
    const read = rows.map(message => {
      const text = message.text.slice(0, excerptSource);
      return { message, text, textWords: readForExcerpt(text), subjectWords: wordsIn(message.subject) };
    });
    const lexemes = await this.lexicon.lexemes(
      likelyHits(
        read.flatMap(({ textWords, subjectWords }) =>
          [...textWords, ...subjectWords].map(({ word }) => word),
        ),
        wanted,
      ),
    );
    const shown = new Map(
      read.map(({ message, text, textWords, subjectWords }) => [
        message.id,
        {
          message,
          subject: markedText(message.subject, subjectWords, lexemes, wanted),
          excerpt: excerptOf(text, textWords, lexemes, wanted),
        },
      ]),
    );
    return matches.flatMap(({ id }) => shown.get(id) ?? []);
  }
}

function nextOf(order: 'newest' | 'best', last: Match, offset: number): string {
  return order === 'best' ? `${offset}` : `${last.at.getTime()}.${last.id}`;
}

function offsetIn(after: string | null): number {
  return after !== null && /^\d{1,4}$/.test(after) ? Number(after) : 0;
}

/** The last match seen; null for what is none. */
function placeIn(after: string | null): Match | null {
  const found = /^(\d{1,15})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(after ?? '');
  return found === null ? null : { at: new Date(Number(found[1])), id: found[2] ?? '' };
}
