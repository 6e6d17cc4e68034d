import { IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { submitted } from '../form/submitted.js';
import { written } from '../form/written.js';

/** What a form of a decision brings. */
export interface DecisionFields {
  readonly reason: string;
  readonly isReasonTooLong: boolean;
  /** The version that was read; absent from a form that doesn't say. */
  readonly seenVersion?: number;
}

/** Longer ones nobody reads. */
const longestReason = 5_000;

class DecisionForm {
  @IsOptional()
  @IsString()
  @MaxLength(longestReason)
  reason?: string;

  @IsOptional()
  @Matches(/^\d{1,9}$/)
  seenVersion?: string;
}

/** The reason comes back as it was written, too long or not: nobody writes so much twice. */
export async function decisionFieldsIn(body: unknown): Promise<DecisionFields> {
  const { form, wrong } = await submitted(DecisionForm, body);
  const reason = written(form.reason);
  const isSeen = form.seenVersion !== undefined && !wrong.has('seenVersion');
  return {
    reason,
    isReasonTooLong: reason !== '' && wrong.has('reason'),
    ...(isSeen ? { seenVersion: Number(form.seenVersion) } : {}),
  };
}
