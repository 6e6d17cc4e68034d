/** French first, then English. */
export type Language = 'fr' | 'en';

export const languages: readonly Language[] = ['fr', 'en'];

/** The first language we speak among those a browser asks for (RFC 9110 §12.5.4); French when there is none. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .slice(0, 20)
    .map(part => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map(text => text.trim()).find(text => text.startsWith('q='));
      return { language: tag.slice(0, 2), weight: quality === undefined ? 1 : Number(quality.slice(2)) };
    })
    .filter(({ language, weight }) => weight > 0 && (languages as readonly string[]).includes(language))
    .toSorted((a, b) => b.weight - a.weight);
  return (wanted[0]?.language as Language | undefined) ?? 'fr';
}
