import { plainToInstance, Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, Length, MaxLength, validateSync } from 'class-validator';
import { OneLine } from '../../foundation/one-line.js';
import type { GroupJoining, GroupKind } from './group.entity.js';
import { groupKinds } from './group.entity.js';

const maxProse = 4_000;

/** What those who run a group may set of it, from the texts of a form. */
export class GroupSettings {
  @Transform(asLine)
  @OneLine()
  @Length(1, 120)
  name: string;

  @Transform(asProse)
  @MaxLength(maxProse)
  description: string;

  @IsIn(groupKinds)
  kind: GroupKind;

  @Transform(asLine)
  @OneLine()
  @MaxLength(80)
  region: string;

  @Transform(asWords)
  @ArrayMaxSize(12)
  @OneLine({ each: true })
  @Length(1, 40, { each: true })
  subjects: string[];

  @IsIn(['public', 'private'])
  visibility: 'public' | 'private';

  @IsIn(['open', 'asked', 'invited'])
  joining: GroupJoining;

  @IsIn(['members', 'animators'])
  membersVisibleTo: 'members' | 'animators';

  @Transform(asProse)
  @MaxLength(maxProse)
  welcomeText: string;

  @Transform(asProse)
  @MaxLength(maxProse)
  goodbyeText: string;
}

export type GroupSettingKey = keyof GroupSettings;

export const groupSettingKeys: readonly GroupSettingKey[] = [
  'name',
  'description',
  'kind',
  'region',
  'subjects',
  'visibility',
  'joining',
  'membersVisibleTo',
  'welcomeText',
  'goodbyeText',
];

/** Sentences people wrote: the journal says that they changed, never what they say. */
export const groupProse: ReadonlySet<GroupSettingKey> = new Set([
  'description',
  'welcomeText',
  'goodbyeText',
]);

/** Reads the texts of a form, or says which of them are wrong. */
export function readGroupSettings(
  texts: Readonly<Record<string, string>>,
): { readonly settings: GroupSettings } | { readonly wrong: ReadonlySet<GroupSettingKey> } {
  const known = Object.fromEntries(groupSettingKeys.map(key => [key, texts[key] ?? '']));
  const settings = plainToInstance(GroupSettings, known);
  const wrong = validateSync(settings).map(({ property }) => property);
  return wrong.length === 0
    ? { settings }
    : { wrong: new Set(groupSettingKeys.filter(key => wrong.includes(key))) };
}

function asLine({ value }: { value: string }): string {
  return value.trim();
}

/** As people write them, lines ended in one way and nothing a database refuses. */
function asProse({ value }: { value: string }): string {
  return value.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').trim();
}

/** Parted by commas; said twice is said once. */
function asWords({ value }: { value: string }): string[] {
  const words = value
    .split(/[,;\n]/)
    .map(word => word.replaceAll(/\s+/g, ' ').trim())
    .filter(word => word !== '');
  return [...new Set(words)];
}
