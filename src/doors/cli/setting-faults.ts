import type { SettingFault } from '../../community/lists/list-settings.js';

/** What was wrong with one `KEY=VALUE`. */
export function faultText({ key, expected }: SettingFault): string {
  return expected === null ? `A list has no setting "${key}".` : `${key} must be ${expected}.`;
}
