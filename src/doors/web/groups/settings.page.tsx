import type { Reason } from '../../../channels/posting/decision.js';
import { steeredWords } from '../form/steered-words.js';
import type { VNode } from 'preact';
import type { Group } from '../../../community/groups/group.entity.js';
import { groupKinds } from '../../../community/groups/group.entity.js';
import { groupProse, type GroupSettingKey } from '../../../community/groups/group-settings.js';
import type { SettingChange } from '../../../community/groups/group-settings.service.js';
import { type Choice, RadioField, SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { findSentences } from './find.page.js';
import { type GroupStance, GroupTabs } from './group-tabs.js';
import { en } from './settings.en.js';
import { fr } from './settings.fr.js';

const sentences = { fr, en };

export interface SettingsView {
  readonly stance: GroupStance;
  /** As they stand, or as they were filled in. */
  readonly texts: Readonly<Record<string, string>>;
  readonly wrong: ReadonlySet<GroupSettingKey>;
  /** Why its welcome text may not be this one. */
  readonly steered?: Reason;
  /** Why it is not sent, though it is set. */
  readonly held?: string | undefined;
  readonly changes: readonly SettingChange[];
  readonly done: unknown;
}

/** The settings of a group as the texts of its form. */
export function textsOf(group: Group): Record<string, string> {
  const { name, description, kind, region, subjects, visibility, joining, membersVisibleTo } = group;
  const { welcomeText, goodbyeText } = group;
  return {
    name,
    description,
    kind,
    region,
    subjects: subjects.join(', '),
    visibility,
    joining,
    membersVisibleTo,
    welcomeText,
    goodbyeText,
  };
}

/** Everything that may be set of a group, and what was. */
export function settingsPage(viewer: Viewer, view: SettingsView): Page {
  const say = sentences[viewer.language];
  const { stance } = view;
  const { group } = stance;
  return new Page(
    `${say.title} · ${group.name}`,
    <>
      <p class="kicker">
        <a href={`/groups/${group.slug}`}>{group.name}</a>
      </p>
      <h1>{say.title}</h1>
      <GroupTabs viewer={viewer} stance={stance} />
      <Done sentences={say.done} code={view.done} />
      <SettingsForm viewer={viewer} view={view} />
      <p>
        <a href={`/groups/${group.slug}/reasons`}>{say.reasons}</a>
      </p>
      {group.visibility === 'public' ? (
        <p>
          <a href={`/groups/${group.slug}/feed.atom`}>{say.feed}</a>
        </p>
      ) : null}
      <h2>{say.journalTitle}</h2>
      <Journal viewer={viewer} changes={view.changes} />
    </>,
    view.wrong.size > 0 ? { status: 422 } : {},
  );
}

function SettingsForm({ viewer, view }: { viewer: Viewer; view: SettingsView }): VNode {
  const say = sentences[viewer.language];
  const { kinds } = findSentences[viewer.language];
  const { texts, wrong, stance } = view;
  const field = (name: GroupSettingKey) => ({
    name,
    value: texts[name] ?? '',
    error:
      name === 'welcomeText' && view.steered !== undefined
        ? steeredWords(viewer.language, 'welcome', view.steered)
        : wrong.has(name)
          ? say.wrong[name]
          : name === 'welcomeText'
            ? view.held
            : undefined,
  });
  return (
    <PostForm viewer={viewer} action={`/groups/${stance.group.slug}/settings`}>
      <h2>{say.saidTitle}</h2>
      <Field {...field('name')} label={say.name} />
      <TextField {...field('description')} label={say.description} hint={say.descriptionHint} rows={5} />
      <SelectField
        {...field('kind')}
        label={say.kind}
        choices={groupKinds.map(kind => ({ value: kind, label: kinds[kind] }))}
      />
      <Field {...field('region')} label={say.region} hint={say.regionHint} />
      <Field {...field('subjects')} label={say.subjects} hint={say.subjectsHint} />
      <h2>{say.doorTitle}</h2>
      <RadioField {...field('visibility')} label={say.visibility} choices={choicesOf(say.visibilities)} />
      <RadioField {...field('joining')} label={say.joining} choices={choicesOf(say.joinings)} />
      <RadioField
        {...field('membersVisibleTo')}
        label={say.membersVisibleTo}
        choices={choicesOf(say.visibleTo)}
      />
      <h2>{say.textsTitle}</h2>
      <TextField {...field('welcomeText')} label={say.welcomeText} hint={say.welcomeHint} />
      <TextField {...field('goodbyeText')} label={say.goodbyeText} hint={say.goodbyeHint} />
      <button type="submit">{say.save}</button>
    </PostForm>
  );
}

function choicesOf(words: Readonly<Record<string, { label: string; hint: string }>>): Choice[] {
  return Object.entries(words).map(([value, rest]) => ({ value, ...rest }));
}

function Journal({ viewer, changes }: { viewer: Viewer; changes: readonly SettingChange[] }): VNode {
  const say = sentences[viewer.language];
  if (changes.length === 0) return <p class="soft">{say.noChange}</p>;
  return (
    <ul class="rows">
      {changes.map(change => (
        <li>
          {changeText(viewer, change)}
          <p class="soft small">
            {change.byName === null ? say.byCommand : say.by(change.byName)} ·{' '}
            <Moment viewer={viewer} at={change.at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function changeText(viewer: Viewer, { key, from, to }: SettingChange): string {
  const say = sentences[viewer.language];
  if (groupProse.has(key)) return say.proseChange(say[key]);
  return say.change(say[key], valueText(viewer, key, from), valueText(viewer, key, to));
}

/** A value in words where it is a choice, as it was written otherwise. */
function valueText(viewer: Viewer, key: GroupSettingKey, value: unknown): string {
  const say = sentences[viewer.language];
  const words: Readonly<Record<string, Readonly<Record<string, string | { label: string }>>>> = {
    kind: findSentences[viewer.language].kinds,
    visibility: say.visibilities,
    joining: say.joinings,
    membersVisibleTo: say.visibleTo,
  };
  const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
  const known = words[key]?.[text];
  if (known !== undefined) return typeof known === 'string' ? known : known.label;
  return text === '' ? say.nothing : text;
}
