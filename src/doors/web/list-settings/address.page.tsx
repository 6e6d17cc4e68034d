import type { VNode } from 'preact';
import type { NameFault } from '../../../community/lists/list-names.service.js';
import { CheckField, RadioField } from '../form/choice.js';
import { Field, TextField } from '../form/field.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { ListInSight } from '../lists/list-sight.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './address.en.js';
import { fr } from './address.fr.js';
import { settingsPage } from './settings-frame.js';

export const addressSentences = { fr, en };

export interface WrittenEnding {
  readonly archive: string;
  readonly held: string;
  readonly reason: string;
  readonly isTold: boolean;
  readonly confirm: string;
}

export interface AddressView {
  readonly seen: ListInSight;
  readonly domain: string;
  readonly aliases: readonly string[];
  readonly subscriberCount: number;
  readonly heldCount: number;
  readonly rename?: { readonly name: string; readonly fault: NameFault | 'unchanged' };
  readonly ending?: WrittenEnding;
  readonly endingFaults?: ReadonlySet<keyof typeof fr.deleteFaults>;
  readonly done?: unknown;
}

/** The name of a list, its old ones, and how it ends: for a time, or for good. */
export function addressPage(viewer: Viewer, view: AddressView): Page {
  const isWrong = view.rename !== undefined || view.endingFaults !== undefined;
  return settingsPage(
    viewer,
    view.seen,
    'address',
    <>
      <Rename viewer={viewer} view={view} />
      <Aliases viewer={viewer} view={view} />
      <Door viewer={viewer} view={view} />
      <Delete viewer={viewer} view={view} />
    </>,
    { status: isWrong ? 422 : 200, done: view.done },
  );
}

interface Props {
  readonly viewer: Viewer;
  readonly view: AddressView;
}

function pathOf({ seen }: AddressView): string {
  return `/lists/${seen.list.name}/settings/address`;
}

function Rename({ viewer, view }: Props): VNode {
  const say = addressSentences[viewer.language];
  const { rename } = view;
  return (
    <section>
      <h2>{say.rename}</h2>
      <p class="soft">{say.renameHint}</p>
      <PostForm viewer={viewer} action={`${pathOf(view)}/name`}>
        <Field
          name="name"
          label={say.name}
          hint={`…@${view.domain}`}
          value={rename?.name ?? view.seen.list.name}
          error={rename === undefined ? undefined : say.nameFaults[rename.fault]}
          autocomplete="off"
        />
        <button type="submit">{say.renameButton}</button>
      </PostForm>
    </section>
  );
}

function Aliases({ viewer, view }: Props): VNode | null {
  const say = addressSentences[viewer.language];
  return view.aliases.length === 0 ? null : (
    <section>
      <h2>{say.aliases}</h2>
      <p class="soft">{say.aliasesHint}</p>
      <ul class="rows">
        {view.aliases.map(alias => (
          <li class="row">
            <p class="title">
              {alias}@{view.domain}
            </p>
            <PostForm viewer={viewer} action={`${pathOf(view)}/aliases/${alias}/removal`} class="beside">
              <button class="danger small" type="submit" aria-label={say.dropOf(`${alias}@${view.domain}`)}>
                {say.drop}
              </button>
            </PostForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Door({ viewer, view }: Props): VNode {
  const say = addressSentences[viewer.language];
  const isClosed = view.seen.list.closedAt !== null;
  return (
    <section>
      <h2>{isClosed ? say.reopen : say.close}</h2>
      <p class="soft">{isClosed ? say.reopenHint : say.closeHint}</p>
      <PostForm viewer={viewer} action={`${pathOf(view)}/${isClosed ? 'reopening' : 'closing'}`}>
        <button class="quiet" type="submit">
          {isClosed ? say.reopenButton : say.closeButton}
        </button>
      </PostForm>
    </section>
  );
}

function Delete({ viewer, view }: Props): VNode {
  const say = addressSentences[viewer.language];
  const written = view.ending ?? {
    archive: 'kept',
    held: 'reject',
    reason: say.reasonDefault,
    isTold: true,
    confirm: '',
  };
  const errorOf = (name: keyof typeof fr.deleteFaults): string | undefined =>
    view.endingFaults?.has(name) ? say.deleteFaults[name] : undefined;
  return (
    <section class="card">
      <h2>{say.delete}</h2>
      <p>{say.deleteHint(view.subscriberCount, view.heldCount)}</p>
      <PostForm viewer={viewer} action={`${pathOf(view)}/deletion`}>
        <RadioField
          name="archive"
          label={say.archive}
          choices={(['kept', 'deleted'] as const).map(value => ({
            value,
            label: say.archives[value],
            hint: say.archiveHints[value],
          }))}
          value={written.archive}
          error={errorOf('archive')}
        />
        {view.heldCount === 0 ? (
          <>
            {/* Of a message that comes to wait while this is read, the author hears. */}
            <input type="hidden" name="held" value="reject" />
            <input type="hidden" name="reason" value={say.reasonDefault} />
          </>
        ) : (
          <>
            <RadioField
              name="held"
              label={say.held}
              choices={(['reject', 'discard'] as const).map(value => ({
                value,
                label: say.heldActions[value],
              }))}
              value={written.held}
              error={errorOf('held')}
            />
            <TextField
              name="reason"
              label={say.reason}
              rows={2}
              value={written.reason}
              error={errorOf('reason')}
            />
          </>
        )}
        <CheckField name="isTold" label={say.tell} isChecked={written.isTold} />
        <Field
          name="confirm"
          label={say.confirm(view.seen.list.name)}
          value={written.confirm}
          error={errorOf('confirm')}
          autocomplete="off"
        />
        <button class="danger" type="submit">
          {say.deleteButton}
        </button>
      </PostForm>
    </section>
  );
}

/** After the last page of a list: what ended with it, and the way back. */
export function listGonePage(
  viewer: Viewer,
  {
    seen,
    subscriberCount,
    heldCount,
    isArchiveKept,
  }: {
    readonly seen: ListInSight;
    readonly subscriberCount: number;
    readonly heldCount: number;
    readonly isArchiveKept: boolean;
  },
): Page {
  const say = addressSentences[viewer.language];
  const { list, group } = seen;
  return new Page(
    say.goneTitle(list.name),
    <>
      <h1>{say.goneTitle(list.name)}</h1>
      <p class="lead">{say.gone(subscriberCount, heldCount)}</p>
      <p class="actions">
        {isArchiveKept ? <a href={`/lists/${list.name}/archive`}>{say.goneArchive}</a> : null}
        {group === null ? (
          <a href="/">{say.homeWithout}</a>
        ) : (
          <a href={`/groups/${group.slug}`}>{say.home}</a>
        )}
      </p>
    </>,
  );
}
