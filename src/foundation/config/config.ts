import type { CidrBlock } from './cidr.js';

export type Door = 'web' | 'smtp' | 'lmtp' | 'policy' | 'jobs';

/** Where people sign in with another site's account (OpenID Connect). */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The service's settings, read once from the environment (interfaces.md, "Start and settings"). */
export class Config {
  /** Absent: the embedded server under `dataDir`. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly isDemoOpen: boolean;
  readonly doors: ReadonlySet<Door>;
  readonly webHost: string;
  readonly webPort: number;
  /** Base of every link in mail; never ends in a slash. */
  readonly publicUrl: string;
  readonly smtpHost: string;
  readonly smtpPort: number;
  readonly lmtpPort: number | null;
  /** Of the Postfix policy service. */
  readonly policyPort: number | null;
  readonly smtpTlsKey: string | null;
  readonly smtpTlsCert: string | null;
  readonly maxMessageBytes: number;
  readonly trustedRelays: readonly CidrBlock[];
  readonly authservId: string;
  /** Absent: outgoing mail is captured. */
  readonly relayUrl: string | null;
  readonly mailDomain: string;
  readonly memberDomain: string;
  /** A PEM file, `none` for unsigned mail, null for a key made once for the site. */
  readonly dkimKey: string | null;
  readonly dkimSelector: string;
  readonly secret: string | null;
  readonly dnsServers: readonly string[] | null;
  /** Null: no single sign-on. */
  readonly oidc: OidcSettings | null;
  readonly timeZone: string;
  readonly logLevel: string;
}

/** The address of a local part at the lists' domain. */
export function siteAddress(config: Pick<Config, 'mailDomain'>, local: string): string {
  return `${local}@${config.mailDomain}`;
}
