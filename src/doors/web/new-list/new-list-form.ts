import { isPresetName, listPresets, type PresetName } from '../../../community/lists/list-presets.js';
import { fieldIn, fieldsIn } from '../list-settings/settings-form.js';

/** A list as somebody would have it. */
export interface NewListForm {
  readonly preset: PresetName;
  readonly name: string;
  readonly description: string;
  /** Ids of animators of the group. */
  readonly moderators: readonly string[];
}

/** Null when no known preset was chosen. */
export function newListIn(body: unknown): NewListForm | null {
  const preset = fieldIn(body, 'preset');
  if (!isPresetName(preset)) return null;
  return {
    preset,
    name: fieldIn(body, 'name').toLowerCase().replace(/@.*$/, ''),
    description: fieldIn(body, 'description'),
    moderators: fieldsIn(body, 'moderators'),
  };
}

/** The settings it begins with. */
export function settingsOf({ preset, description }: NewListForm): Record<string, string> {
  return { ...listPresets[preset], description };
}
