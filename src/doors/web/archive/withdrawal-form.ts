import { written } from '../form/written.js';

export interface WithdrawalForm {
  readonly act: 'hide' | 'delete' | null;
  readonly scope: 'message' | 'author';
  readonly reason: string;
}

export type WithdrawalTrouble = 'not-chosen' | 'reason-missing' | 'reason-too-long';

const longestReason = 500;

export function withdrawalIn(body: Readonly<Record<string, unknown>> | undefined): WithdrawalForm {
  const act = body?.['act'];
  return {
    act: act === 'hide' || act === 'delete' ? act : null,
    scope: body?.['scope'] === 'author' ? 'author' : 'message',
    reason: written(body?.['reason']).trim(),
  };
}

export function withdrawalTrouble({ act, reason }: WithdrawalForm): WithdrawalTrouble | null {
  if (act === null) return 'not-chosen';
  if (!/[\p{L}\p{N}]/u.test(reason)) return 'reason-missing';
  return reason.length > longestReason ? 'reason-too-long' : null;
}
