import type { VNode } from 'preact';
import type { Address } from '../../../community/directory/address.entity.js';
import type { List } from '../../../community/lists/list.entity.js';
import type { Subscription } from '../../../community/lists/subscription.entity.js';
import { daysAfter, dayOf } from '../../../foundation/i18n/calendar.js';
import { CheckField, RadioField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './my-list.en.js';
import { fr } from './my-list.fr.js';
import { isPausedAt } from './reception.js';

const sentences = { fr, en };

/** As the form shows and brings it. */
export interface MyListForm {
  readonly mode: string;
  /** `2026-12-03`, or empty. */
  readonly until: string;
  /** Empty for the preferred one. */
  readonly address: string;
  readonly own: boolean;
}

export interface MyListView {
  readonly list: List;
  readonly isByRule: boolean;
  /** The viewer's own, the preferred one first. */
  readonly addresses: readonly Address[];
  readonly form: MyListForm;
  readonly wrong?: ReadonlySet<string>;
  readonly now: Date;
}

/** What the form shows of a subscription; of a list by its rule that was never set, the ordinary. */
export function formOf(viewer: Viewer, subscription: Subscription | null, now: Date): MyListForm {
  const isPaused = isPausedAt(subscription, now);
  const until = isPaused ? (subscription?.pausedUntil ?? null) : null;
  return {
    mode: isPaused ? 'paused' : 'each',
    until: until === null ? '' : dayOf(until, viewer.timeZone),
    address: subscription?.address ?? '',
    own: subscription?.receivesOwn ?? true,
  };
}

/** How one list is received, and the way out of it. */
export function myListPage(viewer: Viewer, view: MyListView): Page {
  const say = sentences[viewer.language];
  const { list } = view;
  return new Page(
    say.title(list.name),
    <>
      <p class="kicker">
        <a href="/me">← {say.back}</a>
      </p>
      <h1>{say.title(list.name)}</h1>
      <p class="soft">
        {list.description} <a href={`/lists/${list.name}`}>{say.seeList}</a>
      </p>
      <SettingsForm viewer={viewer} view={view} />
      <h2>{say.leaveTitle}</h2>
      <p>{view.isByRule ? say.leaveByRule : say.leaveText}</p>
      <PostForm viewer={viewer} action={`/me/lists/${list.name}/departure`}>
        <button class="danger" type="submit">
          {say.leave}
        </button>
      </PostForm>
    </>,
    { status: view.wrong === undefined ? 200 : 422 },
  );
}

function SettingsForm({ viewer, view }: { viewer: Viewer; view: MyListView }): VNode {
  const say = sentences[viewer.language];
  const { list, form, wrong, now } = view;
  return (
    <PostForm viewer={viewer} action={`/me/lists/${list.name}`} class="card">
      <RadioField
        name="mode"
        label={say.mode}
        value={form.mode}
        choices={[
          { value: 'each', label: say.each },
          { value: 'paused', label: say.paused, hint: say.pausedHint },
        ]}
        error={wrong?.has('mode') ? say.modeWrong : undefined}
      />
      <div class="fields">
        <Field
          name="until"
          type="date"
          label={say.until}
          min={dayOf(daysAfter(now, 1), viewer.timeZone)}
          value={form.until}
          error={wrong?.has('until') ? say.untilWrong : undefined}
        />
      </div>
      <AddressField viewer={viewer} view={view} />
      <CheckField name="own" label={say.own} isChecked={form.own} />
      <button type="submit">{say.save}</button>
    </PostForm>
  );
}

/** A choice only for somebody who has several. */
function AddressField({ viewer, view }: { viewer: Viewer; view: MyListView }): VNode | null {
  const say = sentences[viewer.language];
  const { addresses, form, wrong } = view;
  if (addresses.length < 2 && form.address === '') return null;
  return (
    <SelectField
      name="address"
      label={say.address}
      value={form.address}
      choices={addresses.map(({ address, isPreferred }) =>
        isPreferred ? { value: '', label: say.preferred(address) } : { value: address, label: address },
      )}
      error={wrong?.has('address') ? say.addressWrong : undefined}
    />
  );
}
