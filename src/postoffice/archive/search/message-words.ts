import type { ArchivedMessage } from '../archived-message.entity.js';
import type { Lexicon, Stems } from './lexicon.js';
import {
  addressMark,
  attachmentMark,
  authorMarks,
  monthMark,
  monthOf,
  placeMark,
  yearMark,
} from './marks.js';
import { bareWordsIn } from './words-in.js';

export type Searchable = Pick<
  ArchivedMessage,
  | 'placeId'
  | 'archivedAt'
  | 'authorName'
  | 'authorAddress'
  | 'subject'
  | 'text'
  | 'referenceIds'
  | 'attachments'
>;

/** Beyond these a message is a file: its beginning says what it is. */
const mostCharacters = 100_000;
const mostWords = 12_000;
/** Between subject, text and files, so that no phrase runs from one into the next. */
const gap = 20;

/** What messages are found by, as PostgreSQL reads a `tsvector`; in their order. */
export async function tsvectorsOf(
  messages: readonly Searchable[],
  lexicon: Pick<Lexicon, 'stems'>,
): Promise<string[]> {
  const stems = await lexicon.stems(messages.flatMap(message => [subjectWords(message), textWords(message)]));
  return messages.map((message, at) => tsvectorOf(message, stems[2 * at]!, stems[2 * at + 1]!));
}

function subjectWords({ subject, attachments }: Searchable): string[] {
  const files = attachments.map(({ filename }) => filename).join(' . ');
  return bareWordsIn(`${subject.slice(0, 1_000)} ${files.slice(0, 1_000)}`);
}

/** What an answer quotes was said before, and is found there. */
function textWords({ text, referenceIds }: Searchable): string[] {
  const said = text.slice(0, mostCharacters);
  const own = referenceIds.length === 0 ? said : said.replaceAll(/^>.*$/gm, '');
  return bareWordsIn(own).slice(0, mostWords);
}

/** Words of the subject weigh most. What is said twice stands twice: PostgreSQL puts it together. */
function tsvectorOf(message: Searchable, subject: readonly Stems[], text: readonly Stems[]): string {
  let vector = placed(subject, 1, 'A');
  vector += placed(text, subject.length + gap, '');
  for (const mark of marksOf(message)) vector += ` ${quoted(mark)}`;
  return vector;
}

function placed(words: readonly Stems[], from: number, weight: string): string {
  let places = '';
  let at = from;
  for (const stems of words) {
    for (const stem of stems) places += ` ${quoted(stem)}:${at}${weight}`;
    at++;
  }
  return places;
}

function marksOf({ placeId, archivedAt, authorName, authorAddress, attachments }: Searchable): string[] {
  const month = monthOf(archivedAt);
  return [
    placeMark(placeId),
    monthMark(month),
    yearMark(month.slice(0, 4)),
    ...authorMarks(authorName),
    ...(authorAddress === '' ? [] : [addressMark(authorAddress)]),
    ...(attachments.length === 0 ? [] : [attachmentMark]),
  ];
}

/** As PostgreSQL reads it, in a `tsvector` and in a `tsquery`. */
export function quoted(lexeme: string): string {
  // Most have neither: this is asked for every word of every message.
  if (!lexeme.includes("'") && !lexeme.includes('\\')) return `'${lexeme}'`;
  return `'${lexeme.replaceAll('\\', String.raw`\\`).replaceAll("'", "''")}'`;
}
