/** AUTH PLAIN (RFC 4616) and LOGIN. */
import { wordsOf } from './answers.js';
import type { Offers } from './offers.js';
import type { RelayDialogue } from './relay-dialogue.js';
import { RelayUnavailable } from './relay-unavailable.js';
import type { RelaySettings } from './relay-url.js';
import type { Reply } from './reply-reader.js';

type Credentials = NonNullable<RelaySettings['credentials']>;

/** Does nothing when the relay offers neither way: it will say itself whether it takes our mail. */
export async function authenticate(
  relay: RelaySettings,
  dialogue: RelayDialogue,
  offers: Offers,
  replyMs: number,
): Promise<void> {
  const way = offers.auth.includes('PLAIN') ? plain : offers.auth.includes('LOGIN') ? login : null;
  if (way === null || relay.credentials === null) return;
  if (!dialogue.isPrivate) throw new RelayUnavailable('auth-in-clear', 'the relay offers no TLS', true);
  const reply = await way(relay.credentials, line => dialogue.ask(line, replyMs));
  if (reply.code !== 235) throw new RelayUnavailable('auth-refused', wordsOf(reply), reply.code >= 500);
}

type Ask = (line: string) => Promise<Reply>;

function plain({ user, password }: Credentials, ask: Ask): Promise<Reply> {
  return ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`);
}

async function login({ user, password }: Credentials, ask: Ask): Promise<Reply> {
  const name = await ask('AUTH LOGIN');
  if (name.code !== 334) return name;
  const secret = await ask(base64(user));
  return secret.code === 334 ? ask(base64(password)) : secret;
}

function base64(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
