import type { ArchivedMessage } from '../archived-message.entity.js';
import type { Lexemes } from './lexicon.js';
import {
  addressMark,
  attachmentMark,
  authorMarks,
  monthMark,
  monthOf,
  placeMark,
  yearMark,
} from './marks.js';
import { type Word, wordsIn } from './words-in.js';

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

/** A message with its words, before their stems are known. */
export interface ReadMessage {
  readonly message: Searchable;
  readonly subject: readonly Word[];
  readonly text: readonly Word[];
}

/** Beyond these a message is a file: its beginning says what it is. */
const mostCharacters = 100_000;
const mostWords = 12_000;
/** Between subject, text and files, so that no phrase runs from one into the next. */
const gap = 20;

/** What an answer quotes was said before, and is found there. */
export function readMessage(message: Searchable): ReadMessage {
  const files = message.attachments.map(({ filename }) => filename).join(' . ');
  const text = message.text.slice(0, mostCharacters);
  const own = message.referenceIds.length === 0 ? text : text.replaceAll(/^>.*$/gm, '');
  return {
    message,
    subject: wordsIn(`${message.subject.slice(0, 1_000)} ${files.slice(0, 1_000)}`),
    text: wordsIn(own).slice(0, mostWords),
  };
}

/** As PostgreSQL reads a `tsvector`: words of the subject weigh most. */
export function tsvectorOf({ message, subject, text }: ReadMessage, lexemes: Lexemes): string {
  const places = new Map<string, string>();
  const put = (words: readonly Word[], from: number, weight: string): void => {
    for (const [at, { word }] of words.entries())
      for (const lexeme of lexemes.get(word) ?? []) {
        const known = places.get(lexeme);
        places.set(lexeme, `${known === undefined ? '' : `${known},`}${from + at}${weight}`);
      }
  };
  put(subject, 1, 'A');
  put(text, subject.length + gap, '');
  const words = [...places].map(([lexeme, at]) => `${quoted(lexeme)}:${at}`);
  return [...words, ...marksOf(message).map(quoted)].join(' ');
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
