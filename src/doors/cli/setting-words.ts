/** `KEY=VALUE` words as an object; the first word that is none, as it was written. A value may hold `=`. */
export function readSettingWords(words: readonly string[]): Record<string, string> | string {
  const settings: [string, string][] = [];
  for (const word of words) {
    const at = word.indexOf('=');
    if (at <= 0) return word;
    settings.push([word.slice(0, at), word.slice(at + 1)]);
  }
  return Object.fromEntries(settings);
}
