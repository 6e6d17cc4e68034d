import type { VNode } from 'preact';
import { posterText, reasonText } from '../../../channels/posting/reason-text.js';
import { limitText } from '../../../channels/posting/sizes.js';
import { RadioField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import { sectionKeys, type SettingTexts } from '../list-settings/settings-form.js';
import type { ListInSight } from '../lists/list-sight.js';
import { ListTabs } from '../lists/list-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './what-if.en.js';
import { fr } from './what-if.fr.js';
import { attachmentNames, identities, offeredBytes, type WhatIfForm } from './what-if-form.js';
import type { WhatIfFault, WhatIfResult } from './what-if-trial.js';

const sentences = { fr, en };

export interface WhatIfView {
  readonly seen: ListInSight;
  readonly form: WhatIfForm;
  /** Settings that are not saved, which the form carries along; null to judge by those of the list. */
  readonly unsaved: SettingTexts | null;
  readonly result: WhatIfResult | null;
}

/** What would happen if somebody wrote. */
export function whatIfPage(viewer: Viewer, view: WhatIfView): Page {
  const say = sentences[viewer.language];
  const { seen, result } = view;
  const title = say.title(seen.list.name);
  return new Page(
    title,
    <>
      <p class="kicker">{seen.group?.name}</p>
      <h1>{title}</h1>
      <ListTabs viewer={{ ...viewer, path: `/lists/${seen.list.name}/what-if` }} seen={seen} />
      <p class="lead">{say.lead}</p>
      {view.unsaved === null ? null : <Unsaved viewer={viewer} view={view} unsaved={view.unsaved} />}
      {result?.kind === 'judged' ? <Outcome viewer={viewer} result={result} /> : null}
      <Asking viewer={viewer} view={view} />
    </>,
    { status: result?.kind === 'fault' ? (result.field === 'limited' ? 429 : 422) : 200 },
  );
}

/** The way back keeps what was chosen there. */
function Unsaved({
  viewer,
  view,
  unsaved,
}: {
  viewer: Viewer;
  view: WhatIfView;
  unsaved: SettingTexts;
}): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="notice">
      <p>{say.unsaved}</p>
      <PostForm viewer={viewer} action={`/lists/${view.seen.list.name}/settings/posting/preview`}>
        <Carried unsaved={unsaved} />
        <button class="quiet small" type="submit">
          {say.back}
        </button>
      </PostForm>
    </div>
  );
}

/** Under the names of the form of settings, which reads them back. */
function Carried({ unsaved }: { unsaved: SettingTexts }): VNode {
  return (
    <>
      {sectionKeys.posting.map(key =>
        unsaved[key] === undefined ? null : (
          <input type="hidden" name={key === 'refusedKinds' ? 'otherKinds' : key} value={unsaved[key]} />
        ),
      )}
    </>
  );
}

function Outcome({
  viewer,
  result,
}: {
  viewer: Viewer;
  result: Extract<WhatIfResult, { kind: 'judged' }>;
}): VNode {
  const say = sentences[viewer.language];
  const { address, decision, told } = result;
  const isRefused = decision.kind === 'reject' || decision.kind === 'discard';
  const tone = decision.kind === 'accept' ? ' good' : isRefused ? ' bad' : '';
  return (
    <section class={`notice${tone}`} role="status">
      <p class="soft small">{address}</p>
      <p>
        <strong>{say.outcomes[decision.kind]}</strong>
      </p>
      {decision.reasons.length === 0 ? (
        <p>{say.noReason}</p>
      ) : (
        <ul class="reasons" aria-label={say.reasons}>
          {decision.reasons.map(reason => (
            <li>{reasonText(viewer.language, reason)}</li>
          ))}
        </ul>
      )}
      {told.length === 0 ? null : <p>{say.toldAre(told.join(', '))}</p>}
      {decision.reasons.length === 0 || decision.kind === 'discard' ? null : (
        <details>
          <summary>{say.authorReads}</summary>
          <ul class="reasons">
            {decision.reasons.map(reason => (
              <li>{posterText(viewer.language, reason)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Asking({ viewer, view }: { viewer: Viewer; view: WhatIfView }): VNode {
  const say = sentences[viewer.language];
  const { form, result, unsaved } = view;
  const path = `/lists/${view.seen.list.name}/what-if`;
  const fault = result?.kind === 'fault' ? result.field : null;
  const errorOf = (...fields: readonly WhatIfFault[]): string | undefined =>
    fault !== null && fields.includes(fault) ? say.faults[fault] : undefined;
  return (
    <PostForm viewer={viewer} action={unsaved === null ? path : `${path}/unsaved`}>
      <input type="hidden" name="asks" value="yes" />
      {unsaved === null ? null : <Carried unsaved={unsaved} />}
      {result?.kind === 'several' ? (
        <RadioField
          name="author"
          label={say.several}
          choices={result.candidates.map(({ name, address }) => ({
            value: address,
            label: name || address,
            hint: address,
          }))}
        />
      ) : (
        <Field
          name="author"
          label={say.author}
          hint={say.authorHint}
          value={form.author}
          error={errorOf('author', 'nobody', 'limited')}
          autocomplete="off"
        />
      )}
      <RadioField
        name="strength"
        label={say.identity}
        choices={identities.map(value => ({ value, label: say.identities[value] }))}
        value={form.identity}
        error={errorOf('identity')}
      />
      <div class="fields">
        <SelectField
          name="bytes"
          label={say.size}
          choices={offeredBytes.map(size => ({
            value: String(size),
            label: limitText(viewer.language, size),
          }))}
          value={form.bytes}
          error={errorOf('bytes')}
        />
        <SelectField
          name="attachment"
          label={say.attachment}
          choices={attachmentNames.map(value => ({ value, label: say.attachments[value] }))}
          value={form.attachment}
          error={errorOf('attachment')}
        />
      </div>
      <button type="submit">{say.ask}</button>
    </PostForm>
  );
}
