/** RFC 5321 §4.5.1 and RFC 2142: always there, whatever lists and members exist. */
export const siteNames: ReadonlySet<string> = new Set(['postmaster', 'abuse', 'contact']);
