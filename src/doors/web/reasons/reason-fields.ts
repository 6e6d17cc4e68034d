import type { TemplateWords } from '../../../channels/moderation/reason-templates.service.js';
import { written } from '../form/written.js';

export type ReasonField = keyof TemplateWords;
export type ReasonFaults = Readonly<Partial<Record<ReasonField, 'missing' | 'too-long'>>>;

export const reasonFields = ['title', 'textFr', 'textEn'] as const;

const longest: Readonly<Record<ReasonField, number>> = { title: 80, textFr: 5_000, textEn: 5_000 };

/** What a form brings; every template has a form of its own on the page, whose fields bear its id. */
export function reasonWordsIn(body: unknown, id: string | null): TemplateWords {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const text = (field: ReasonField): string => written(fields[fieldName(field, id)]).trim();
  return { title: text('title'), textFr: text('textFr'), textEn: text('textEn') };
}

export function fieldName(field: ReasonField, id: string | null): string {
  return id === null ? field : `${field}-${id}`;
}

/** What is wrong, by field; nothing for what may be kept. */
export function reasonFaults(words: TemplateWords): ReasonFaults {
  const isEmpty = words.textFr === '' && words.textEn === '';
  const faults = reasonFields.flatMap((field): [ReasonField, 'missing' | 'too-long'][] => {
    if (words[field].length > longest[field]) return [[field, 'too-long']];
    const isMissing = (field === 'title' && words.title === '') || (field === 'textFr' && isEmpty);
    return isMissing ? [[field, 'missing']] : [];
  });
  return Object.fromEntries(faults);
}
