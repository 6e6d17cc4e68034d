import { written } from '../form/written.js';

/** What a form of a decision brings. */
export interface DecisionFields {
  readonly reason: string;
  /** The version that was read; absent from a form that doesn't say. */
  readonly seenVersion?: number;
}

/** Longer ones nobody reads. */
export const longestReason = 5_000;

export function decisionFieldsIn(body: unknown): DecisionFields {
  const fields: Readonly<Record<string, unknown>> = Object(body);
  const version = written(fields['version']);
  return {
    reason: written(fields['reason']),
    ...(/^\d{1,9}$/.test(version) ? { seenVersion: Number(version) } : {}),
  };
}
