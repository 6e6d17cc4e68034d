export type RelayTrouble =
  | 'unreachable'
  | 'timed-out'
  | 'greeting-refused'
  | 'hello-refused'
  | 'tls-not-offered'
  | 'tls-failed'
  | 'auth-refused'
  | 'auth-in-clear'
  | 'garbled';

/** No connection could be opened. `isPermanent` means: trying again won't help until a person acts. */
export class RelayUnavailable extends Error {
  override readonly name = 'RelayUnavailable';

  constructor(
    readonly trouble: RelayTrouble,
    /** The relay's words or the system's error code; never a credential. */
    readonly detail: string,
    readonly isPermanent = false,
  ) {
    super(`relay ${trouble}: ${detail}`);
  }
}
