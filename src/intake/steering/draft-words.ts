import type { SteeringDraft } from './steering-draft.entity.js';

/** What its author writes in a draft. */
export interface DraftWords {
  readonly subject: string;
  readonly body: string;
  /** The day of what is announced. */
  readonly eventOn: string | null;
}

export interface AnnouncedWords extends DraftWords {
  /** As `draft-audience.ts` writes it. */
  readonly audience: string;
  readonly people: number;
  readonly listIds: readonly string[];
  readonly bearers: readonly string[];
}

/** What changes in a draft; of what was asked first, whom it is for as well. */
export interface EditedWords extends DraftWords, Partial<Omit<AnnouncedWords, keyof DraftWords>> {
  /** Digests of the files that go along, null for all of them; as they were when absent. */
  readonly takenFiles?: readonly string[] | null;
}

export type DraftFault = 'subject-too-long' | 'text-too-long' | 'nothing-written' | 'day-strange';

export const longestDraftSubject = 300;
export const longestDraftText = 50_000;

/** What no table or letter takes; empty is fine until it is carried somewhere. */
export function faultIn({ subject, body, eventOn }: DraftWords): DraftFault | null {
  if (subject.length > longestDraftSubject) return 'subject-too-long';
  if (body.length > longestDraftText) return 'text-too-long';
  if (subject.trim() === '' && body.trim() === '') return 'nothing-written';
  if (eventOn === null) return null;
  const at = new Date(`${eventOn}T00:00:00Z`);
  const isDay =
    /^\d{4}-\d\d-\d\d$/.test(eventOn) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(eventOn);
  return isDay ? null : 'day-strange';
}

/** Whom it is for, as far as that is said. */
export function meantIn({ audience, people, listIds, bearers }: EditedWords) {
  if (audience === undefined || people === undefined) return {};
  return { audience, people, listIds: [...(listIds ?? [])], bearers: [...(bearers ?? [])] };
}

export function isSame(
  draft: DraftWords & Pick<SteeringDraft, 'audience' | 'takenFiles'>,
  words: EditedWords,
): boolean {
  return (
    (words.audience ?? draft.audience) === draft.audience &&
    draft.subject === words.subject &&
    normalLines(draft.body) === normalLines(words.body) &&
    draft.eventOn === words.eventOn &&
    isSameChoice(draft.takenFiles, words.takenFiles)
  );
}

function isSameChoice(before: readonly string[] | null, now: readonly string[] | null | undefined): boolean {
  return now === undefined || (now?.toSorted().join(' ') ?? null) === (before?.toSorted().join(' ') ?? null);
}

/** A browser ends the lines of a field with CR LF (HTML, form submission). */
function normalLines(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
