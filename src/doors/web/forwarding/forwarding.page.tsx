import type { VNode } from 'preact';
import { mostAliases } from '../../../channels/forwarding/alias-name.js';
import type { AliasOutcome } from '../../../channels/forwarding/aliases.service.js';
import type { ForwardedMessage } from '../../../channels/forwarding/forwarded-message.entity.js';
import { type SpamChoice, spamChoices } from '../../../channels/forwarding/forwarding-choice.entity.js';
import type { Choices } from '../../../channels/forwarding/forwarding-choices.service.js';
import type { LifetimeAddress } from '../../../channels/forwarding/lifetime-address.entity.js';
import type { Address } from '../../../community/directory/address.entity.js';
import { CheckField, RadioField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { Trouble } from '../form/field-parts.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import { en } from './forwarding.en.js';
import { fr } from './forwarding.fr.js';

const sentences = { fr, en };

export interface ForwardingView {
  /** Those that receive, the one for life first; then those given up. */
  readonly names: readonly LifetimeAddress[];
  readonly choices: Choices;
  readonly waiting: readonly ForwardedMessage[];
  readonly dropped: readonly ForwardedMessage[];
  /** Addresses that refused the last mails. */
  readonly failing: readonly string[];
  /** Those that are proven, the preferred one first. */
  readonly addresses: readonly Address[];
  readonly memberDomain: string;
  readonly done?: unknown;
  /** What was asked for, when it comes back, and why. */
  readonly alias?: { readonly written: string; readonly fault: Exclude<AliasOutcome['kind'], 'given'> };
  /** What was chosen, when it comes back because something is missing. */
  readonly wrong?: {
    readonly where: 'preferred' | 'chosen';
    readonly targetIds: readonly string[];
    readonly spam: SpamChoice | undefined;
  };
}

/** One's lifetime address: its names, where it leads, and what waits. */
export function forwardingPage(viewer: Viewer, view: ForwardingView): Page {
  const say = sentences[viewer.language];
  const isWrong = view.alias !== undefined || view.wrong !== undefined;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      {view.names.length === 0 ? (
        <Nothing viewer={viewer} />
      ) : (
        <>
          <p class="lead">{say.lead}</p>
          {view.addresses.length === 0 ? <Nowhere viewer={viewer} /> : null}
          {view.failing.length > 0 ? <Failing viewer={viewer} view={view} /> : null}
          {view.waiting.length > 0 ? <Waiting viewer={viewer} view={view} /> : null}
          <Names viewer={viewer} view={view} />
          <Where viewer={viewer} view={view} />
          {view.dropped.length > 0 ? <Dropped viewer={viewer} view={view} /> : null}
        </>
      )}
    </>,
    { status: isWrong ? 422 : 200 },
  );
}

interface Shown {
  readonly viewer: Viewer;
  readonly view: ForwardingView;
}

function Nothing({ viewer }: { viewer: Viewer }): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="card">
      <p>{say.none}</p>
      <p class="soft">{say.noneHint}</p>
    </div>
  );
}

function Nowhere({ viewer }: { viewer: Viewer }): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="notice">
      <p>{say.nowhere}</p>
      <p>
        <a href="/me/addresses">{say.addAddress}</a>
      </p>
    </div>
  );
}

function Failing({ viewer, view: { failing } }: Shown): VNode {
  const say = sentences[viewer.language];
  return (
    <div class="notice">
      <p>{say.failing(failing)}</p>
      <p>
        <a href="/me/addresses">{say.addAddress}</a>
      </p>
    </div>
  );
}

function Names({ viewer, view }: Shown): VNode {
  const say = sentences[viewer.language];
  const { names, memberDomain, alias } = view;
  const former = names.filter(({ givenUpAt }) => givenUpAt !== null);
  return (
    <section>
      <h2>{say.namesTitle}</h2>
      <ul class="rows">
        {names
          .filter(({ givenUpAt }) => givenUpAt === null)
          .map(name => (
            <Name viewer={viewer} name={name} domain={memberDomain} />
          ))}
      </ul>
      {former.length === 0 ? null : (
        <details>
          <summary>{say.formerTitle}</summary>
          <p class="soft">{say.formerHint}</p>
          <ul>
            {former.map(({ local }) => (
              <li class="address">
                {local}@{memberDomain}
              </li>
            ))}
          </ul>
        </details>
      )}
      <PostForm viewer={viewer} action="/me/forwarding/aliases" class="card">
        <Field
          name="alias"
          label={say.aliasLabel}
          hint={say.aliasHint(memberDomain, mostAliases)}
          value={alias?.written ?? ''}
          error={alias === undefined ? undefined : say.faults[alias.fault]}
          autocomplete="off"
          required
        />
        <button type="submit">{say.ask}</button>
      </PostForm>
    </section>
  );
}

function Name({ viewer, name, domain }: { viewer: Viewer; name: LifetimeAddress; domain: string }): VNode {
  const say = sentences[viewer.language];
  const address = `${name.local}@${domain}`;
  return (
    <li class="with-action">
      <div>
        <span class="title address">{address}</span>{' '}
        <span class={name.kind === 'lifetime' ? 'tag good' : 'tag'}>{say[name.kind]}</span>
      </div>
      {name.kind === 'lifetime' ? null : (
        <PostForm viewer={viewer} action={`/me/forwarding/aliases/${name.id}/removal`}>
          <button class="quiet danger" type="submit" aria-label={say.giveUpLabel(address)}>
            {say.giveUp}
          </button>
        </PostForm>
      )}
    </li>
  );
}

function Where({ viewer, view }: Shown): VNode {
  const say = sentences[viewer.language];
  const { addresses, choices, wrong } = view;
  const preferred = addresses.find(({ isPreferred }) => isPreferred);
  const targetIds = wrong?.targetIds ?? choices.targetIds;
  const where = wrong?.where ?? (choices.targetIds.length === 0 ? 'preferred' : 'chosen');
  const isMissing = wrong?.where === 'chosen' && targetIds.length === 0;
  return (
    <section>
      <h2>{say.whereTitle}</h2>
      <PostForm viewer={viewer} action="/me/forwarding" class="card">
        <RadioField
          name="where"
          label={say.where}
          value={where}
          choices={[
            {
              value: 'preferred',
              label: preferred === undefined ? say.preferredNone : say.preferred(preferred.address),
              hint: say.preferredHint,
            },
            { value: 'chosen', label: say.chosen },
          ]}
        />
        <fieldset class="field choices">
          <legend>{say.targets}</legend>
          {addresses.map(({ id, address }) => (
            <CheckField name="target" value={id} label={address} isChecked={targetIds.includes(id)} />
          ))}
          <Trouble name="target" error={isMissing ? say.noTarget : undefined} />
        </fieldset>
        <SpamField viewer={viewer} view={view} />
        <button type="submit">{say.save}</button>
      </PostForm>
    </section>
  );
}

function SpamField({ viewer, view: { choices, wrong } }: Shown): VNode {
  const say = sentences[viewer.language];
  const value = wrong === undefined ? choices.spam : wrong.spam;
  return (
    <RadioField
      name="spam"
      label={say.spam}
      choices={spamChoices.map(choice => ({
        value: choice,
        label: say.spams[choice],
        hint: say.spamHints[choice],
      }))}
      {...(value === undefined ? { error: say.noSpam } : { value })}
    />
  );
}

function Waiting({ viewer, view: { waiting } }: Shown): VNode {
  const say = sentences[viewer.language];
  return (
    <section>
      <h2>{say.heldTitle}</h2>
      <p>{say.heldLead(waiting.length)}</p>
      <ul class="rows">
        {waiting.map(message => {
          const subject = message.subject.trim() || say.noSubject;
          return (
            <li class="with-action">
              <Message viewer={viewer} message={message} />
              <div class="actions">
                <PostForm viewer={viewer} action={`/me/forwarding/held/${message.id}/release`}>
                  <button class="quiet" type="submit" aria-label={say.releaseLabel(subject)}>
                    {say.release}
                  </button>
                </PostForm>
                <PostForm viewer={viewer} action={`/me/forwarding/held/${message.id}/removal`}>
                  <button class="quiet danger" type="submit" aria-label={say.discardLabel(subject)}>
                    {say.discard}
                  </button>
                </PostForm>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Dropped({ viewer, view: { dropped } }: Shown): VNode {
  const say = sentences[viewer.language];
  return (
    <details>
      <summary>{say.droppedTitle}</summary>
      <p class="soft">{say.droppedHint}</p>
      <ul class="rows">
        {dropped.map(message => (
          <li>
            <Message viewer={viewer} message={message} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Message({ viewer, message }: { viewer: Viewer; message: ForwardedMessage }): VNode {
  const say = sentences[viewer.language];
  const { subject, authorAddress, receivedAt } = message;
  return (
    <div>
      <span class="title" dir="auto">
        {subject.trim() || say.noSubject}
      </span>
      <p class="soft">
        <span class="address">{authorAddress === '' ? say.unknown : say.from(authorAddress)}</span> ·{' '}
        <Moment viewer={viewer} at={receivedAt} />
      </p>
    </div>
  );
}
