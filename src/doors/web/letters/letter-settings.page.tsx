import type { VNode } from 'preact';
import type { Letter } from '../../../channels/letters/letter.entity.js';
import {
  audiencesOf,
  figureBounds,
  type LetterSettingKey,
  type LetterSettings,
  rhythms,
} from '../../../channels/letters/letter-settings.js';
import type { LetterChange } from '../../../channels/letters/letters.service.js';
import type { Group } from '../../../community/groups/group.entity.js';
import { languages } from '../../../foundation/i18n/language.js';
import { type Choice, CheckField, RadioField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { letterSentences } from './letter-sentences.js';
import type { LetterInSight } from './letter-sight.js';
import { LetterHead } from './letter-tabs.js';
import { en } from './letter-settings.en.js';
import { fr } from './letter-settings.fr.js';

const sentences = { fr, en };

export interface LetterSettingsView {
  readonly seen: LetterInSight;
  /** As they stand, or as they were filled in. */
  readonly settings: LetterSettings;
  readonly wrong: ReadonlySet<LetterSettingKey>;
  readonly isStale: boolean;
  readonly changes: readonly LetterChange[];
  readonly done?: unknown;
}

/** What a letter is and takes, and who changed it. */
export function letterSettingsPage(viewer: Viewer, view: LetterSettingsView): Page {
  const say = sentences[viewer.language];
  const { seen, settings, wrong, changes } = view;
  const { letter } = seen;
  const path = `/letters/${letter.slug}/settings`;
  return new Page(
    `${say.title} · ${letter.name}`,
    <>
      <LetterHead viewer={viewer} seen={seen} title={say.title} />
      <Done sentences={say.done} code={view.done} />
      {view.isStale ? (
        <p class="notice bad" role="alert">
          {say.stale}
        </p>
      ) : null}
      <PostForm viewer={viewer} action={path}>
        <input type="hidden" name="version" value={letter.version} />
        <SettingFields viewer={viewer} kind={letter.kind} settings={settings} wrong={wrong} />
        <button type="submit">{say.save}</button>
      </PostForm>
      <h2>{letter.closedAt === null ? say.closing : say.reopening}</h2>
      <PostForm viewer={viewer} action={`${path}/${letter.closedAt === null ? 'closing' : 'reopening'}`}>
        <p class="hint">{say.closingHint}</p>
        <button class="danger quiet" type="submit">
          {letter.closedAt === null ? say.closing : say.reopening}
        </button>
      </PostForm>
      <h2>{say.journal}</h2>
      <Journal viewer={viewer} changes={changes} />
    </>,
    { status: wrong.size > 0 || view.isStale ? 422 : 200 },
  );
}

function SettingFields({
  viewer,
  kind,
  settings,
  wrong,
}: {
  viewer: Viewer;
  kind: Letter['kind'];
  settings: LetterSettings;
  wrong: ReadonlySet<LetterSettingKey>;
}): VNode {
  const say = sentences[viewer.language];
  const error = (key: LetterSettingKey): string | undefined => {
    if (!wrong.has(key)) return undefined;
    return key === 'name' || key === 'description' ? say.wrong[key] : say.wrong.other;
  };
  const figure = (key: keyof typeof figureBounds, hint?: string): VNode => {
    const [least, most] = figureBounds[key];
    const bounds = say.between(least, most);
    return (
      <Field
        name={key}
        type="number"
        min={least}
        max={most}
        label={say[key]}
        hint={hint === undefined ? bounds : `${hint} ${bounds}`}
        value={Number.isNaN(settings[key]) ? '' : String(settings[key])}
        error={error(key)}
      />
    );
  };
  return (
    <>
      <Field name="name" label={say.name} value={settings.name} error={error('name')} />
      <Field
        name="description"
        label={say.description}
        hint={say.descriptionHint}
        value={settings.description}
        error={error('description')}
      />
      <SelectField
        name="language"
        label={say.language}
        value={settings.language}
        choices={languages.map(value => ({ value, label: say.languages[value] }))}
      />
      <RadioField
        name="audience"
        label={say.audience}
        value={settings.audience}
        choices={audiencesOf(kind).map(value => choice(value, say.audiences[value]))}
        error={error('audience')}
      />
      <RadioField
        name="proposing"
        label={say.proposing}
        value={settings.proposing}
        choices={Object.entries(say.proposers).map(([value, words]) => choice(value, words))}
      />
      <RadioField
        name="archive"
        label={say.archive}
        value={settings.archive}
        choices={Object.entries(say.archives).map(([value, words]) => choice(value, words))}
      />
      <h2>{say.rhythmTitle}</h2>
      <SelectField
        name="everyMonths"
        label={say.everyMonths}
        value={String(settings.everyMonths)}
        choices={rhythms.map(months => ({
          value: String(months),
          label: letterSentences[viewer.language].rhythms[months] ?? '',
        }))}
        error={error('everyMonths')}
      />
      {figure('sendHour')}
      {figure('closesDaysBefore', say.closesHint)}
      <h2>{say.limitsTitle}</h2>
      {figure('maxArticles')}
      {figure('maxCalendarLines')}
      {figure('maxLines')}
      {figure('lineWidth')}
      <CheckField
        name="needsSecondApproval"
        label={say.needsSecondApproval}
        hint={say.secondHint}
        isChecked={settings.needsSecondApproval}
      />
    </>
  );
}

function choice(value: string, { label, hint }: { readonly label: string; readonly hint: string }): Choice {
  return hint === '' ? { value, label } : { value, label, hint };
}

function Journal({ viewer, changes }: { viewer: Viewer; changes: readonly LetterChange[] }): VNode {
  const say = sentences[viewer.language];
  if (changes.length === 0) return <p class="soft">{say.noChange}</p>;
  return (
    <ul class="rows">
      {changes.map(({ at, byName, key, from, to }) => (
        <li>
          {say.change(say[key], valueText(viewer, key, from), valueText(viewer, key, to))}
          <p class="soft small">
            {byName === null ? say.byCommand : say.by(byName)} · <Moment viewer={viewer} at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** A value in words where it is a choice, as it was written otherwise. */
function valueText(viewer: Viewer, key: LetterSettingKey, value: unknown): string {
  const say = sentences[viewer.language];
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  const words: Partial<
    Record<LetterSettingKey, Readonly<Record<string, string | { readonly label: string }>>>
  > = {
    language: say.languages,
    audience: say.audiences,
    proposing: say.proposers,
    archive: say.archives,
    everyMonths: Object.fromEntries(Object.entries(letterSentences[viewer.language].rhythms)),
  };
  const found = words[key]?.[String(value)];
  if (found !== undefined) return typeof found === 'string' ? found : found.label;
  return value === '' ? say.empty : String(value);
}

export interface NewLetterView {
  /** Null for a letter of the whole community, which the board creates. */
  readonly group: Group | null;
  readonly mailDomain: string;
  readonly slug: string;
  readonly name: string;
  readonly kind: Letter['kind'];
  /** A code of `slugFaults`, or `name`. */
  readonly fault?: string;
}

/** A new letter: its name and address; the rest follows on its page of settings. */
export function newLetterPage(viewer: Viewer, view: NewLetterView): Page {
  const say = sentences[viewer.language];
  const { group, mailDomain, slug, name, kind, fault } = view;
  return new Page(
    say.newTitle,
    <>
      <p class="kicker">
        {group === null ? (
          <a href="/letters">{letterSentences[viewer.language].title}</a>
        ) : (
          <a href={`/groups/${group.slug}`}>{group.name}</a>
        )}
      </p>
      <h1>{say.newTitle}</h1>
      <p class="lead">{group === null ? say.newIntro : say.newForGroup(group.name)}</p>
      <PostForm viewer={viewer} action={group === null ? '/letters' : `/groups/${group.slug}/letters`}>
        <Field
          name="name"
          label={say.name}
          value={name}
          error={fault === 'name' ? say.wrong.name : undefined}
        />
        <Field
          name="slug"
          label={say.slug}
          hint={say.slugHint(mailDomain)}
          value={slug}
          error={fault === undefined ? undefined : say.slugFaults[fault]}
        />
        {group === null ? (
          <RadioField
            name="kind"
            label={say.kind}
            value={kind}
            choices={Object.entries(say.kinds).map(([value, words]) => ({ value, ...words }))}
          />
        ) : null}
        <button type="submit">{say.create}</button>
      </PostForm>
    </>,
    { status: fault === undefined ? 200 : 422 },
  );
}
