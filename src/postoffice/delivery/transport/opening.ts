/** From the first byte to the point where copies can be carried: greeting, EHLO, STARTTLS, AUTH. */
import { wordsOf } from './answers.js';
import { authenticate } from './authentication.js';
import { type Offers, offersOf } from './offers.js';
import { RelayDialogue } from './relay-dialogue.js';
import { RelaySocket } from './relay-socket.js';
import { RelayUnavailable } from './relay-unavailable.js';
import type { RelaySettings } from './relay-url.js';
import type { Reply } from './reply-reader.js';
import type { TimeLimits } from './time-limits.js';

export interface OpenRelay {
  readonly socket: RelaySocket;
  readonly offers: Offers;
}

/** @throws RelayUnavailable */
export async function openRelay(
  relay: RelaySettings,
  helloName: string,
  limits: TimeLimits,
): Promise<OpenRelay> {
  const socket = new RelaySocket(relay);
  const dialogue = new RelayDialogue(socket);
  try {
    await dialogue.connected(limits.connectMs);
    greet(await dialogue.reply(limits.replyMs));
    let offers = await hello(dialogue, helloName, limits);
    if (await encrypt(relay, dialogue, offers, limits)) offers = await hello(dialogue, helloName, limits);
    if (relay.credentials !== null) await authenticate(relay, dialogue, offers, limits.replyMs);
    return { socket, offers };
  } catch (error) {
    socket.cut(new Error('opening failed', { cause: error }));
    throw error;
  }
}

function greet(greeting: Reply): void {
  if (greeting.code === 220) return;
  // 554 says "no SMTP service here" (RFC 5321 §3.1); the rest is a limit that passes.
  throw new RelayUnavailable('greeting-refused', wordsOf(greeting), greeting.code >= 500);
}

async function hello(dialogue: RelayDialogue, name: string, { replyMs }: TimeLimits): Promise<Offers> {
  const extended = await dialogue.ask(`EHLO ${name}`, replyMs);
  if (extended.code === 250) return offersOf(extended.text);
  const plain = extended.code >= 500 ? await dialogue.ask(`HELO ${name}`, replyMs) : extended;
  if (plain.code === 250) return offersOf('');
  throw new RelayUnavailable('hello-refused', wordsOf(plain), plain.code >= 500);
}

/** True when the connection has just become encrypted and the relay must be greeted anew (RFC 3207 §4.2). */
async function encrypt(
  relay: RelaySettings,
  dialogue: RelayDialogue,
  offers: Offers,
  { connectMs, replyMs }: TimeLimits,
): Promise<boolean> {
  if (relay.isImplicitTls) return false;
  if (!offers.startTls) return withoutTls(relay);
  const reply = await dialogue.ask('STARTTLS', replyMs);
  if (reply.code !== 220) throw new RelayUnavailable('tls-failed', wordsOf(reply));
  await dialogue.startTls(connectMs);
  return true;
}

function withoutTls(relay: RelaySettings): false {
  // Whoever sits in between can hide STARTTLS, so a demanded trust must not yield to its absence.
  if (relay.trust === 'opportunistic') return false;
  throw new RelayUnavailable('tls-not-offered', 'no STARTTLS', true);
}
