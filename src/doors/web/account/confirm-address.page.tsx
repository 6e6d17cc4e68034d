import type { LookOutcome } from '../../../intake/identity/address-confirmation.service.js';
import { PostForm } from '../form/post-form.js';
import { Page } from '../layout/page.js';
import type { Viewer } from '../session/viewer.js';
import { plainPage } from '../subscription/plain.page.js';
import { en } from './addresses.en.js';
import { fr } from './addresses.fr.js';

const sentences = { fr, en };

/** What the link in a mail to an address would do; one button does it. */
export function confirmAddressPage(viewer: Viewer, token: string, outcome: LookOutcome): Page {
  const say = sentences[viewer.language].confirm;
  if (outcome.kind === 'free') {
    const button = { action: `/me/addresses/confirm/${encodeURIComponent(token)}`, label: say.button };
    return plainPage(viewer, { title: say.title(outcome.address), text: say.text, button });
  }
  if (outcome.kind === 'other-account') return otherAccountPage(viewer, token, outcome);
  if (outcome.kind === 'not-yours') {
    return plainPage(viewer, { title: say.notYoursTitle, text: say.notYours, status: 403 });
  }
  return deadClaimPage(viewer, outcome.kind);
}

export function deadClaimPage(viewer: Viewer, why: 'expired' | 'used' | 'unknown'): Page {
  const say = sentences[viewer.language].confirm;
  const children = (
    <p>
      <a class="button" href="/me/addresses">
        {say.back}
      </a>
    </p>
  );
  return plainPage(viewer, { title: say.deadTitle, text: say.dead[why], children, status: 410 });
}

function otherAccountPage(
  viewer: Viewer,
  token: string,
  { address, other, needsOperator }: Extract<LookOutcome, { readonly kind: 'other-account' }>,
): Page {
  const say = sentences[viewer.language].confirm;
  return new Page(
    say.otherTitle,
    <>
      <h1>{say.otherTitle}</h1>
      <p class="lead">{say.other(address, other.name)}</p>
      <p>{say.otherWhat}</p>
      <ul>
        {say.otherFacts.map(fact => (
          <li>{fact}</li>
        ))}
      </ul>
      {needsOperator ? <p class="notice">{say.operator}</p> : null}
      <PostForm viewer={viewer} action={`/me/addresses/confirm/${encodeURIComponent(token)}`}>
        <input type="hidden" name="seen" value="other-account" />
        <div class="actions">
          <button type="submit">{needsOperator ? say.operatorButton : say.otherButton}</button>
          <a class="button quiet" href="/me/addresses">
            {say.back}
          </a>
        </div>
      </PostForm>
    </>,
  );
}
