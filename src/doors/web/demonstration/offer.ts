import type { Config } from '../../../foundation/config/config.js';
import type { Persona } from '../../demo/personas.js';
import type { Viewer } from '../session/viewer.js';

/** Where a visitor of the demonstration can write to, and the parts they can play. */
export interface DemonstrationOffer {
  /** Empty where playing a part is not open to this site's visitors. */
  readonly personas: readonly Persona[];
  readonly smtp: { readonly host: string; readonly port: number };
  /** Null before the community is there. */
  readonly example: { readonly listAddress: string; readonly authorAddress: string } | null;
}

const loopback: ReadonlySet<string> = new Set(['localhost', '::1', '[::1]']);

/** Anybody may play a part where nobody is real, and only this machine, or whom its owner invited, comes in. */
export function canPlayParts(
  { isDemonstration }: Pick<Viewer, 'isDemonstration'>,
  { webHost, isDemoOpen }: Pick<Config, 'webHost' | 'isDemoOpen'>,
): boolean {
  return isDemonstration && (isDemoOpen || loopback.has(webHost) || /^127(?:\.\d{1,3}){3}$/.test(webHost));
}
