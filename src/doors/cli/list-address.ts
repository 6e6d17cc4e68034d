/**
 * The name of a list from its address or its bare name, in lower case;
 * null for an address at another domain.
 */
export function listNameIn(text: string, mailDomain: string): string | null {
  const [name = '', domain, ...rest] = text.trim().toLowerCase().split('@');
  if (rest.length > 0 || name === '') return null;
  return domain === undefined || domain === mailDomain.toLowerCase() ? name : null;
}
