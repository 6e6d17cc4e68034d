import type { ApiToken } from '../../../../community/accounts/api-token.entity.js';
import { tokenScopes } from '../../../../community/accounts/token-scope.js';
import { groupKinds } from '../../../../community/groups/group.entity.js';
import { languages } from '../../../../foundation/i18n/language.js';
import { Shown } from '../frame/shown.js';

export class MeAnswer {
  @Shown()
  id: string;

  @Shown()
  givenName: string;

  @Shown()
  familyName: string;

  @Shown({ isNullable: true, about: 'The year of entry.' })
  promotion: number | null;

  @Shown({ oneOf: languages })
  language: string;

  @Shown({ about: 'Beyond groups and lists: ax, ethics, board, dpo, operator, editor:LETTER.' })
  roles: readonly string[];
}

export class TokenAnswer {
  @Shown()
  id: string;

  @Shown()
  name: string;

  @Shown({ of: [String], oneOf: tokenScopes })
  scopes: readonly string[];

  @Shown()
  createdAt: Date;

  @Shown({ isNullable: true, of: Date, about: 'To the hour.' })
  lastUsedAt: Date | null;

  @Shown()
  expiresAt: Date;
}

export function tokenAnswer({ id, name, scopes, createdAt, lastUsedAt, expiresAt }: ApiToken): TokenAnswer {
  return { id, name, scopes, createdAt, lastUsedAt, expiresAt };
}

export class MyGroupAnswer {
  @Shown()
  slug: string;

  @Shown()
  name: string;

  @Shown({ oneOf: groupKinds })
  kind: string;
}

export class MyRequestAnswer {
  @Shown({ about: 'The slug of the group.' })
  group: string;

  @Shown()
  reason: string;

  @Shown()
  createdAt: Date;
}
