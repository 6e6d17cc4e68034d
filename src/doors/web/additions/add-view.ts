import type { AdditionRecord } from '../../../community/additions/addition-records.service.js';
import type { SteeredWelcome } from '../../../intake/steering/welcome-words.service.js';
import type { TooWide } from '../../../community/audiences/coverage.service.js';
import type { JudgedLine } from '../../../community/additions/verdict.js';
import { en } from './additions.en.js';
import { fr } from './additions.fr.js';
import type { OpenTarget } from './target-door.js';

export const additionSentences = { fr, en };

/** What somebody wrote so far, kept from page to page. */
export interface AddForm {
  readonly people: string;
  readonly reason: string;
  readonly listIds: readonly string[];
}

export type AddTrouble =
  | { readonly kind: 'nothing-written' | 'no-text' | 'reason-missing' | 'reason-too-long' | 'nobody' }
  | { readonly kind: 'limited'; readonly left: number }
  | SteeredWelcome
  | TooWide;

export interface AddView {
  readonly open: OpenTarget;
  readonly form: AddForm;
  /** Null before anything was checked. */
  readonly preview: { readonly lines: readonly JudgedLine[]; readonly isCut: boolean } | null;
  readonly trouble?: AddTrouble;
  /** Additions that wait for an operator. */
  readonly waiting: readonly AdditionRecord[];
  readonly invitationCount: number;
  /** A code of what was just done. */
  readonly done: unknown;
}

export const emptyForm: AddForm = { people: '', reason: '', listIds: [] };
