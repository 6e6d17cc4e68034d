/** French first, then English. */
export type Language = 'fr' | 'en';

export const languages: readonly Language[] = ['fr', 'en'];

/** The first language we speak among those a browser asks for (RFC 9110 §12.5.4); French when there is none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').split(',').slice(0, 20).flatMap(wish);
  return wanted.toSorted((a, b) => b.weight - a.weight)[0]?.language ?? 'fr';
}

function wish(part: string): { language: Language; weight: number }[] {
  const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
  const language = languages.find(known => known === tag.split('-')[0]);
  const quality = parameters.map(text => text.trim()).find(text => text.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return language !== undefined && weight > 0 ? [{ language, weight }] : [];
}
