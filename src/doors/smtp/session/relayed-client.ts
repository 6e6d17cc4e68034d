import type { Client } from '../../../intake/reception/reception.gate.js';

/** What a session knows of its peer, and what a trusted peer said of the client it speaks for. */
export interface Peer {
  readonly address: string;
  readonly helo: string | false;
  readonly isTls: boolean;
  /** Attributes of XCLIENT and XFORWARD; false where the relay said it doesn't know. */
  readonly xClient: ReadonlyMap<string, string | number | false>;
  readonly xForward: ReadonlyMap<string, string | number | false>;
}

/**
 * The client a message comes from. By XFORWARD a relay tells whom it had the mail from and keeps its
 * own standing; by XCLIENT a proxy steps aside, so trust is that of the client it names: a header it
 * let through is the client's word, not the proxy's.
 */
export function clientOf(peer: Peer, isTrusted: (address: string) => boolean): Client {
  const proxied = peer.xClient.has('ADDR') ? text(peer.xClient.get('ADDR')) : peer.address;
  return {
    address: text(peer.xForward.get('ADDR')) ?? proxied ?? peer.address,
    helo: text(peer.xForward.get('HELO')) ?? text(peer.xClient.get('HELO')) ?? (peer.helo || ''),
    isTrustedRelay: proxied !== null && isTrusted(proxied),
    isTls: peer.isTls,
  };
}

function text(value: string | number | false | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
