/** Why a rule spoke: a stable code and the figures its sentence needs. */
export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

/** A rule's answer. `steer` is given by intake/steering's facts only. */
export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'hold' | 'steer' | 'reject' | 'discard'; readonly reason: Reason };

export type DecisionKind = 'accept' | 'hold' | 'steer' | 'reject' | 'discard';

/** What becomes of a post, with the reasons of every rule that did not pass, in rule order. */
export interface Decision {
  readonly kind: DecisionKind;
  readonly reasons: readonly Reason[];
}
