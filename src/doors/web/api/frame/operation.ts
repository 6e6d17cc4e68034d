import { SetMetadata, type Type } from '@nestjs/common';
import type { TokenScope } from '../../../../community/accounts/token-scope.js';

export const operationKey = 'api:operation';

/** What one call is for: the guard reads its scope, the documentation all of it. */
export interface OperationFacts {
  /** One line, in English like the whole document. */
  readonly summary: string;
  /** What the token must be good for. */
  readonly scope: TokenScope;
  /** The class the body is checked by. */
  readonly takes?: Type;
  /** The class the query is checked by. */
  readonly asks?: Type;
  /** The class of the answer; in a list, that of each of its items. */
  readonly answers?: Type | readonly [Type];
  /** 200 unless told. */
  readonly status?: 200 | 201 | 204;
  /** Wants `If-Match`. */
  readonly isEdit?: true;
  /** A file of this media type instead of JSON. */
  readonly file?: string;
}

/** Says what a method of an API controller is for; one without it can't be called. */
export const Operation = (facts: OperationFacts): MethodDecorator => SetMetadata(operationKey, facts);
