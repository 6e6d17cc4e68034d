import type { SettingFault } from '../../../../community/lists/list-settings.js';

/** The values of a JSON body as the texts that settings are set by; null empties. */
export function settingTextsOf(body: object): Record<string, string> {
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, textOf(value)]));
}

function textOf(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(item => String(item)).join(',');
  // An object is no setting: its text is refused as such by the shape that is expected.
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '\0';
}

/** What is wrong with each setting, as problems say it. */
export function faultErrors(faults: readonly SettingFault[]): Record<string, string[]> {
  return Object.fromEntries(faults.map(({ key, code, expected }) => [key, [expected ?? code]]));
}
