/** The own words of a group or list for whoever joins it. */
export interface Greets {
  readonly welcomeText: string;
  /** Until then nobody reads them. */
  readonly welcomeHeldUntil: Date | null;
}

/** What newcomers read now; empty for nothing. */
export function greetingOf(place: Greets, now: Date): string {
  return isGreetingHeld(place, now) ? '' : place.welcomeText;
}

export function isGreetingHeld({ welcomeText, welcomeHeldUntil }: Greets, now: Date): boolean {
  return welcomeText !== '' && welcomeHeldUntil !== null && welcomeHeldUntil > now;
}
