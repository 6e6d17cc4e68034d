import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import OidcProvider, { type Configuration, type JWK, type KoaContextWithOIDC } from 'oidc-provider';

export interface ProviderAccount {
  readonly email?: string;
  readonly email_verified?: boolean;
}

/** A real provider of single sign-on on loopback, where whoever asks is signed in as `current`, without a page. */
export class TestProvider {
  /** The `sub` of whoever sits in front of the browser. */
  current = '';

  private constructor(
    private readonly server: Server,
    readonly issuer: string,
  ) {}

  static async start(
    redirectUri: string,
    accounts: Readonly<Record<string, ProviderAccount>>,
  ): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port }: AddressInfo = addressOf(server);
    const test = new TestProvider(server, `http://127.0.0.1:${port}`);
    const provider = new OidcProvider(test.issuer, configuration(redirectUri, accounts));
    const answer = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
      const result = { login: { accountId: test.current, remember: false } };
      void provider.interactionFinished(request, response, result);
    });
    return test;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise(resolve => this.server.close(resolve));
  }
}

function configuration(
  redirectUri: string,
  accounts: Readonly<Record<string, ProviderAccount>>,
): Configuration {
  return {
    clients: [
      {
        client_id: 'vigie',
        client_secret: 'a secret of the client',
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    cookies: { keys: ['a key of the test'] },
    // Said, so that the provider doesn't warn that they weren't.
    jwks: { keys: [signingKey()] },
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60, AuthorizationCode: 60 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_context, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, ...accounts[accountId] }),
    }),
    loadExistingGrant: grantEverything,
  };
}

function signingKey(): JWK {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' };
}

/** Nobody is asked whether they agree: that is the provider's own page. */
async function grantEverything(context: KoaContextWithOIDC) {
  const { oidc } = context;
  const grant = new oidc.provider.Grant({
    accountId: oidc.session?.accountId ?? '',
    clientId: oidc.client?.clientId ?? '',
  });
  grant.addOIDCScope('openid email profile');
  await grant.save();
  return grant;
}

function addressOf(server: Server): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the provider is not listening');
  return address;
}
