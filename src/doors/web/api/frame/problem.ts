/** Every problem the API answers with, by its code; the documentation lists them. */
export const problems = {
  'bad-request': [400, 'The request could not be read'],
  'bad-cursor': [400, 'This cursor is not one of ours, or is of another listing'],
  'token-missing': [401, 'A bearer token is needed'],
  'token-refused': [401, 'The token is unknown, has expired, or its person may not come in'],
  'scope-missing': [403, 'The token has not the scope that this needs'],
  forbidden: [403, 'The person of this token may not do this'],
  'page-only': [403, 'Only a page does this, in front of the person themself'],
  'not-found': [404, 'Nothing here for the person of this token'],
  'method-not-allowed': [405, 'This resource has other methods'],
  'not-acceptable': [406, 'Answers are application/json or application/problem+json'],
  conflict: [409, 'The state of things does not allow this'],
  'already-decided': [409, 'Somebody decided already: `decision` says who, and what'],
  stale: [412, 'It was changed since it was read'],
  'too-large': [413, 'The body is too large'],
  'unsupported-media-type': [415, 'A body is application/json'],
  invalid: [422, 'Some fields are not as expected'],
  'reason-required': [422, 'Whoever is refused is owed a reason'],
  'precondition-missing': [428, 'An edit says what it edits: If-Match with the ETag that was read'],
  'too-many-requests': [429, 'Too many requests with this token'],
  'too-many-people': [429, 'Too many people of the directory were shown within the hour'],
  'server-error': [500, 'Something broke on our side'],
  'try-later': [503, 'Something is out of reach for a moment'],
} as const satisfies Readonly<Record<string, readonly [status: number, title: string]>>;

export type ProblemCode = keyof typeof problems;

interface ProblemOptions {
  /** One sentence on this occurrence; never anything the caller may not know. */
  readonly detail?: string;
  /** What is wrong with each field, by its name. */
  readonly errors?: Readonly<Record<string, readonly string[]>>;
  /** What else there is to say, each by its name (RFC 9457 §3.2). */
  readonly members?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal, as a value: controllers return it, the interceptor writes it (RFC 9457). */
export class Problem {
  constructor(
    readonly code: ProblemCode,
    readonly options: ProblemOptions = {},
  ) {}

  get status(): number {
    return problems[this.code][0];
  }

  /** The members of RFC 9457 §3.1. @param path of the request. */
  body(publicUrl: string, path: string): Record<string, unknown> {
    const { detail, errors, members } = this.options;
    return {
      type: `${publicUrl}/api/docs#${this.code}`,
      title: problems[this.code][1],
      status: this.status,
      ...(detail === undefined ? {} : { detail }),
      instance: path,
      ...(errors === undefined ? {} : { errors }),
      ...members,
    };
  }
}

export const notFound = new Problem('not-found');
export const forbidden = new Problem('forbidden');

/** What the state of things refuses, told by the outcome's own code. */
export function conflict(outcome: string): Problem {
  return new Problem('conflict', { detail: outcome });
}

/** One field is wrong in a way only the rooms behind the door can tell. */
export function invalid(field: string, fault: string): Problem {
  return new Problem('invalid', { errors: { [field]: [fault] } });
}
