import {
  letterAudiences,
  letterKinds,
  type Letter,
  type LetterKind,
  proposers,
} from '../../../channels/letters/letter.entity.js';
import type { LetterSettings } from '../../../channels/letters/letter-settings.js';
import { languages } from '../../../foundation/i18n/language.js';
import { asOneLine } from '../../../foundation/one-line.js';
import { written } from '../form/written.js';

/** What the form of settings brings; a figure that is none is found by the letter's bounds. */
export function letterSettingsIn(body: unknown, letter: LetterSettings): LetterSettings {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const text = (name: string): string => written(fields[name]).trim();
  const figure = (name: string): number => (/^\d{1,4}$/.test(text(name)) ? Number(text(name)) : Number.NaN);
  const archives = ['public', 'members'] as const;
  return {
    name: asOneLine(text('name')),
    description: asOneLine(text('description')),
    language: languages.find(one => one === text('language')) ?? letter.language,
    audience: letterAudiences.find(one => one === text('audience')) ?? letter.audience,
    proposing: proposers.find(one => one === text('proposing')) ?? letter.proposing,
    archive: archives.find(one => one === text('archive')) ?? letter.archive,
    everyMonths: figure('everyMonths'),
    sendHour: figure('sendHour'),
    closesDaysBefore: figure('closesDaysBefore'),
    maxArticles: figure('maxArticles'),
    maxCalendarLines: figure('maxCalendarLines'),
    maxLines: figure('maxLines'),
    lineWidth: figure('lineWidth'),
    needsSecondApproval: text('needsSecondApproval') === 'on',
  };
}

/** The settings of a letter, without the rest of it. */
export function settingsOf(letter: Letter): LetterSettings {
  const { name, description, language, audience, proposing, archive, everyMonths, sendHour } = letter;
  const { closesDaysBefore, maxArticles, maxCalendarLines, maxLines, lineWidth, needsSecondApproval } =
    letter;
  const words = { name, description, language, audience, proposing, archive, needsSecondApproval };
  return {
    ...words,
    everyMonths,
    sendHour,
    closesDaysBefore,
    maxArticles,
    maxCalendarLines,
    maxLines,
    lineWidth,
  };
}

/** Whose a new letter is; a group's is asked for from its group. */
export function kindIn(body: unknown): LetterKind {
  const text = written(Object(body).kind);
  return letterKinds.find(kind => kind === text) ?? 'platform';
}
