import {
  ApiTokenService,
  type CreateTokenOutcome,
  defaultTokenDays,
  maxTokenDays,
} from '../../../community/accounts/api-token.service.js';
import { tokenScopes } from '../../../community/accounts/token-scope.js';
import { DirectoryService } from '../../../community/directory/directory.service.js';
import { operator } from '../../../foundation/journal/actor.js';
import type { Call } from '../call.js';
import { CommunityRooms } from '../community.rooms.js';
import { type Answer, done, misused, refused, type Verb } from '../verb.js';

export const verb: Verb = {
  name: 'token create',
  usage: '--as ADDRESS [--scope SCOPE]… [--days N] [--name TEXT]',
  purpose: `makes an API token with a person's rights, printed once; scopes: ${tokenScopes.join(', ')}`,
  options: {
    as: { type: 'string' },
    scope: { type: 'string', multiple: true },
    days: { type: 'string' },
    name: { type: 'string' },
  },
  least: 0,
  most: 0,
  rooms: CommunityRooms,
  run: createToken,
};

async function createToken(call: Call): Promise<Answer> {
  const address = call.option('as');
  if (address === undefined) return misused('Whose token it is must be said: --as ADDRESS.');
  const known = await call.ask(DirectoryService).findByAddress(address);
  if (known === null) return refused(`Nobody has the address ${address}.`);
  const scopes = call.options('scope');
  const wanted = {
    personId: known.person.id,
    name: call.option('name') ?? 'vigie token create',
    // The least a token can be: it reads what its person may read, and changes nothing.
    scopes: scopes.length === 0 ? ['read'] : scopes,
    days: Number(call.option('days') ?? defaultTokenDays),
  };
  return answerOf(await call.ask(ApiTokenService).create(wanted, operator, call.now));
}

function answerOf(outcome: CreateTokenOutcome): Answer {
  switch (outcome.kind) {
    case 'created': {
      const { id, scopes, expiresAt } = outcome.token;
      return done(outcome.secret, { id, token: outcome.secret, scopes, expiresAt });
    }
    case 'bad-scopes':
      return misused(
        `A scope is one of ${tokenScopes.join(', ')}; the last two, only for the board and operators.`,
      );
    case 'bad-days':
      return misused(`--days is a number from 1 to ${maxTokenDays}.`);
    case 'name-missing':
      return misused('A token has a name: --name TEXT.');
    case 'too-many':
      return refused(
        'This person has too many tokens already: some must be ended first, on the page /me/tokens.',
      );
  }
}
