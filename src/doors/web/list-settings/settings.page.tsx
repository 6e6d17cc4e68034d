import type { Reason } from '../../../channels/posting/decision.js';
import { steeredWords } from '../form/steered-words.js';
import type { VNode } from 'preact';
import { policyNames } from '../../../community/lists/policy-name.js';
import type { SettingKey } from '../../../community/lists/setting-texts.js';
import { policyText } from '../../../channels/posting/reason-text.js';
import { limitText } from '../../../channels/posting/sizes.js';
import { CheckField, type Choice, RadioField, SelectField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Live } from '../layout/live.js';
import type { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { ForecastList, type ForecastView } from './forecast.js';
import { familiesIn, kindFamilyNames } from './kinds.js';
import type { ChangeMeanwhile } from './meanwhile.js';
import { settingName, settingValue, settingWords } from './setting-words.js';
import { settingsPage, settingsSentences } from './settings-frame.js';
import { sectionKeys, type SettingsSection } from './settings-form.js';

export interface SettingsView {
  readonly seen: ListInSight;
  readonly section: SettingsSection;
  /** Every setting as a text: as saved, or as written in a form that comes back. */
  readonly texts: Readonly<Record<SettingKey, string>>;
  /** The version of the settings the form goes out from. */
  readonly version: number;
  readonly forecast: ForecastView;
  readonly wrong?: ReadonlySet<string>;
  /** Why its welcome text may not be this one. */
  readonly steered?: Reason;
  /** Why its welcome text is not sent, though it is set. */
  readonly held?: string | undefined;
  /** What others saved while this form was being filled in. */
  readonly meanwhile?: readonly ChangeMeanwhile[];
  readonly done?: unknown;
}

/** One page of settings, as they are or as somebody would have them. */
export function sectionPage(viewer: Viewer, view: SettingsView): Page {
  const { seen, section, wrong = new Set<string>(), meanwhile = [] } = view;
  const say = settingsSentences[viewer.language];
  const path = `/lists/${seen.list.name}/settings`;
  const status = wrong.size > 0 ? 422 : meanwhile.length > 0 ? 409 : 200;
  return settingsPage(
    viewer,
    seen,
    section === 'presentation' ? '' : section,
    <>
      {wrong.size > 0 ? (
        <p class="notice bad" role="alert">
          {say.wrong(wrong.size)}
        </p>
      ) : null}
      <Meanwhile viewer={viewer} changes={meanwhile} />
      <PostForm viewer={viewer} action={section === 'presentation' ? path : `${path}/${section}`}>
        <input type="hidden" name="version" value={view.version} />
        {sectionKeys[section].map(key => (
          <>
            <Setting viewer={viewer} view={view} name={key} />
            {key === 'policy' ? (
              <Live id="forecast" action={`${path}/posting/preview`}>
                <ForecastList viewer={viewer} view={view.forecast} />
              </Live>
            ) : null}
          </>
        ))}
        <p class="actions">
          <button type="submit">{say.save}</button>
          {section === 'posting' ? (
            <>
              <button class="quiet" type="submit" formaction={`${path}/posting/preview`}>
                {say.preview}
              </button>
              <button class="quiet" type="submit" formaction={`/lists/${seen.list.name}/what-if/unsaved`}>
                {say.whatIf}
              </button>
            </>
          ) : null}
        </p>
      </PostForm>
    </>,
    { done: view.done, status },
  );
}

function Meanwhile({
  viewer,
  changes,
}: {
  viewer: Viewer;
  changes: readonly ChangeMeanwhile[];
}): VNode | null {
  const say = settingsSentences[viewer.language];
  return changes.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>{say.stale}</p>
      <ul>
        {changes.map(({ key, to, by }) => (
          <li>
            {to === null
              ? say.changedProse(by ?? say.someone, settingName(viewer, key))
              : say.changedBy(by ?? say.someone, settingName(viewer, key), settingValue(viewer, key, to))}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface SettingProps {
  readonly viewer: Viewer;
  readonly view: Pick<SettingsView, 'texts' | 'wrong' | 'steered' | 'held'>;
  readonly name: SettingKey;
}

/** The field of one setting. */
export function Setting({ viewer, view, name }: SettingProps): VNode | null {
  const say = settingsSentences[viewer.language];
  const words = settingWords[viewer.language];
  const common = {
    name,
    label: settingName(viewer, name),
    value: view.texts[name],
    error:
      name === 'welcomeText' && view.steered !== undefined
        ? steeredWords(viewer.language, 'welcome', view.steered)
        : view.wrong?.has(name)
          ? words.faults[name]
          : name === 'welcomeText'
            ? view.held
            : undefined,
  };
  switch (name) {
    case 'policy':
      return <RadioField {...common} choices={policyChoices(viewer)} />;
    case 'identity':
      return <RadioField {...common} hint={say.hints.identity} choices={choicesOf(words.identities)} />;
    case 'roster':
      return <RadioField {...common} hint={say.hints.roster} choices={choicesOf(words.rosters)} />;
    case 'archive':
      return <RadioField {...common} hint={say.hints.archive} choices={choicesOf(words.archives)} />;
    case 'replyTo':
      return <RadioField {...common} hint={say.hints.replyTo} choices={choicesOf(words.replies)} />;
    case 'joining':
      return <RadioField {...common} hint={say.hints.joining} choices={choicesOf(words.joinings)} />;
    case 'language':
      return <SelectField {...common} hint={say.hints.language} choices={choicesOf(words.languages)} />;
    case 'maxBytes':
    case 'maxAttachmentBytes':
      return <SelectField {...common} hint={say.hints[name]} choices={sizeChoices(viewer, common.value)} />;
    case 'linkAboveBytes':
      return <SelectField {...common} hint={say.hints[name]} choices={linkChoices(viewer, common.value)} />;
    case 'maxNamedRecipients':
      return <Field {...common} hint={say.hints[name]} type="number" min={1} max={1000} />;
    case 'brakePosts':
      return <Field {...common} hint={say.hints[name]} type="number" min={0} max={1000} />;
    case 'brakeHours':
      return <Field {...common} hint={say.hints[name]} type="number" min={1} max={168} />;
    case 'unanswered':
      return <RadioField {...common} hint={say.hints.unanswered} choices={choicesOf(words.unanswered)} />;
    case 'heldUntil':
      return (
        <SelectField {...common} hint={say.hints.heldUntil} choices={brakeChoices(viewer, common.value)} />
      );
    case 'refusedKinds':
      return <Kinds viewer={viewer} text={common.value} label={common.label} error={common.error} />;
    case 'footer':
    case 'welcomeText':
    case 'goodbyeText':
      return <TextField {...common} hint={say.hints[name]} />;
    case 'description':
    case 'tag':
      return <Field {...common} hint={say.hints[name]} />;
    case 'closed':
      return null;
  }
}

function choicesOf(words: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** What sets a policy apart; that those in charge write freely, and flagged people wait, is common to them. */
function policyChoices(viewer: Viewer): Choice[] {
  const common = new Set(policyText(viewer.language, 'members').slice(0, 4));
  return policyNames.map(value => ({
    value,
    label: settingValue(viewer, 'policy', value),
    hint: policyText(viewer.language, value)
      .filter(sentence => !common.has(sentence))
      .join(' '),
  }));
}

const offeredBytes = [100_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000, 25_000_000];
const offeredLinkBytes = [50_000, 200_000, 500_000, 1_000_000, 5_000_000];

/** Round sizes, and the one that is set in the place of the one that reads the same. */
function sizeChoices(viewer: Viewer, value: string, offered = offeredBytes): Choice[] {
  const set = /^\d{1,10}$/.test(value) ? [Number(value)] : [];
  const label = (size: number): string => limitText(viewer.language, size);
  const others = offered.filter(size => !set.some(own => label(own) === label(size)));
  const sizes = [...others, ...set].toSorted((a, b) => a - b);
  return sizes.map(size => ({ value: String(size), label: label(size) }));
}

/** From the lightest, and last of all that copies stay whole. */
function linkChoices(viewer: Viewer, value: string): Choice[] {
  const sizes = sizeChoices(viewer, value === '0' ? '' : value, offeredLinkBytes);
  return [...sizes, { value: '0', label: settingValue(viewer, 'linkAboveBytes', '0') }];
}

function brakeChoices(viewer: Viewer, value: string): Choice[] {
  const { brake } = settingsSentences[viewer.language];
  const set = value === '' ? [] : [{ value, label: settingValue(viewer, 'heldUntil', value) }];
  const offered = (['+24', '+72', '+168'] as const).map(hours => ({ value: hours, label: brake[hours] }));
  return [{ value: '', label: brake.none }, ...set, ...offered];
}

function Kinds({
  viewer,
  text,
  label,
  error,
}: {
  viewer: Viewer;
  text: string;
  label: string;
  error: string | undefined;
}): VNode {
  const say = settingsSentences[viewer.language];
  const { families, rest } = familiesIn(text);
  return (
    <fieldset class="field choices">
      <legend>{label}</legend>
      <p class="hint">{say.hints.refusedKinds}</p>
      <div class="fields">
        {kindFamilyNames.map(name => (
          <CheckField name="kinds" value={name} label={say.families[name]} isChecked={families.has(name)} />
        ))}
      </div>
      <Field
        name="otherKinds"
        label={say.otherKinds}
        hint={say.hints.otherKinds}
        value={rest}
        error={error}
      />
    </fieldset>
  );
}
