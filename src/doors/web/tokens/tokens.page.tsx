import type { VNode } from 'preact';
import type { ApiToken } from '../../../community/accounts/api-token.entity.js';
import { defaultTokenDays } from '../../../community/accounts/api-token.service.js';
import { scopesFor } from '../../../community/accounts/token-scope.js';
import { CheckField, SelectField } from '../form/choice.js';
import { Field } from '../form/field.js';
import { Trouble } from '../form/field-parts.js';
import { PostForm } from '../form/post-form.js';
import { Done } from '../layout/done.js';
import { Moment } from '../layout/moment.js';
import { Page } from '../layout/page.js';
import { MeTabs } from '../me/me-tabs.js';
import type { Viewer } from '../session/viewer.js';
import type { TokenForm } from './token.form.js';
import { en } from './tokens.en.js';
import { fr } from './tokens.fr.js';

const sentences = { fr, en };
const spans = [7, 30, defaultTokenDays, 365];

export interface TokensView {
  readonly tokens: readonly ApiToken[];
  /** What was filled in, when it comes back. */
  readonly form?: Partial<TokenForm>;
  readonly wrong?: ReadonlySet<string>;
  readonly isTooMany?: boolean;
  readonly done?: unknown;
}

/** A person's tokens, and the form for another one. */
export function tokensPage(viewer: Viewer, view: TokensView): Page {
  const say = sentences[viewer.language];
  const { tokens, wrong = new Set(), isTooMany = false } = view;
  return new Page(
    say.title,
    <>
      <h1>{say.title}</h1>
      <MeTabs viewer={viewer} />
      <Done sentences={say.done} code={view.done} />
      <p class="lead">{say.lead}</p>
      <p>
        <a href="/api/docs">{say.docs}</a>
      </p>
      <h2>{say.mine}</h2>
      {tokens.length === 0 ? <p class="soft">{say.none}</p> : null}
      <ul class="rows">
        {tokens.map(token => (
          <TokenRow viewer={viewer} token={token} />
        ))}
      </ul>
      <h2>{say.newTitle}</h2>
      {isTooMany ? <p class="notice bad">{say.tooMany}</p> : null}
      <NewToken viewer={viewer} form={view.form ?? {}} wrong={wrong} />
    </>,
    { status: wrong.size > 0 || isTooMany ? 422 : 200 },
  );
}

function TokenRow({ viewer, token }: { viewer: Viewer; token: ApiToken }): VNode {
  const say = sentences[viewer.language];
  return (
    <li>
      <span class="title">{token.name}</span>
      <p class="soft">{token.scopes.map(scope => say.scopes[scope]).join(' · ')}</p>
      <p class="soft">
        {say.expires} <Moment viewer={viewer} at={token.expiresAt} /> · {say.used}{' '}
        {token.lastUsedAt === null ? say.neverUsed : <Moment viewer={viewer} at={token.lastUsedAt} />}
      </p>
      <PostForm viewer={viewer} action={`/me/tokens/${token.id}/revocation`}>
        <button class="link" type="submit" aria-label={say.revokeLabel(token.name)}>
          {say.revoke}
        </button>
      </PostForm>
    </li>
  );
}

function NewToken({
  viewer,
  form,
  wrong,
}: {
  viewer: Viewer;
  form: Partial<TokenForm>;
  wrong: ReadonlySet<string>;
}): VNode {
  const say = sentences[viewer.language];
  const ticked: readonly string[] = Array.isArray(form.scope) ? form.scope : ['read'];
  return (
    <PostForm viewer={viewer} action="/me/tokens">
      <Field
        name="name"
        label={say.name}
        hint={say.nameHint}
        value={typeof form.name === 'string' ? form.name : ''}
        error={wrong.has('name') ? say.nameMissing : undefined}
        required
      />
      <fieldset class="field choices">
        <legend>{say.scopesTitle}</legend>
        <p class="hint">{say.scopesHint}</p>
        {scopesFor(viewer.roles).map(scope => (
          <CheckField
            name="scope"
            value={scope}
            label={say.scopes[scope]}
            isChecked={ticked.includes(scope)}
          />
        ))}
        <Trouble name="scope" error={wrong.has('scope') ? say.scopesMissing : undefined} />
      </fieldset>
      <SelectField
        name="days"
        label={say.days}
        choices={spans.map(days => ({ value: String(days), label: say.daysChoice(days) }))}
        value={String(form.days ?? defaultTokenDays)}
        error={wrong.has('days') ? say.daysWrong : undefined}
      />
      <button type="submit">{say.make}</button>
    </PostForm>
  );
}

/** The only time a token is shown. */
export function tokenMadePage(viewer: Viewer, secret: string): Page {
  const say = sentences[viewer.language];
  return new Page(
    say.madeTitle,
    <>
      <h1>{say.madeTitle}</h1>
      <p class="lead">{say.made}</p>
      <div class="field">
        <label for="token">{say.madeLabel}</label>
        <input id="token" type="text" value={secret} readonly autocomplete="off" spellcheck={false} />
      </div>
      <p>
        <a href="/me/tokens">{say.back}</a>
      </p>
    </>,
  );
}
