const second = 1_000;
const minute = 60 * second;

/** What clients may take from us. A class, so that tests can set it. */
export class PolicyLimits {
  /** Postfix opens one for each of its smtpd processes: 100 unless it is told otherwise. */
  readonly maxConnections: number = 500;
  /** Postfix's own longest value, of a client certificate, is 2,048. */
  readonly maxLineBytes: number = 4_096;
  /** Postfix 3.9 sends 30. */
  readonly maxAttributes: number = 100;
  /** From the first byte of a request to the empty line: Postfix writes it at once. */
  readonly requestMs: number = 10 * second;
  /** Between two requests; Postfix lets go after `smtpd_policy_service_max_idle`, 300 s. */
  readonly idleMs: number = 10 * minute;
}
