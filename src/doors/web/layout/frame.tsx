import type { VNode } from 'preact';
import { canWatchCampaigns } from '../../../community/accounts/role-permissions.js';
import { boardLinks } from '../board/board-tabs.js';
import { PostForm } from '../form/post-form.js';
import { canReadOutbox, type Viewer } from '../session/viewer.js';
import { en } from './frame.en.js';
import { fr } from './frame.fr.js';
import type { Page } from './page.js';
import { Wordmark } from './wordmark.js';

export const frameSentences = { fr, en };

/** The one frame around every page. */
export function Frame({
  viewer,
  page,
  stylesheet,
  script,
}: {
  viewer: Viewer;
  page: Page;
  stylesheet: string;
  script: string;
}): VNode {
  const say = frameSentences[viewer.language];
  return (
    <html lang={viewer.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#10293a" />
        <meta name="referrer" content="same-origin" />
        {page.options.isIndexed ? null : <meta name="robots" content="noindex" />}
        <title>{page.title === 'Vigie' ? 'Vigie' : `${page.title} · Vigie`}</title>
        {page.options.feed === undefined ? null : (
          <link rel="alternate" type="application/atom+xml" title={page.title} href={page.options.feed} />
        )}
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        {[script, ...(page.options.scripts ?? [])].map(path => (
          <script src={path} defer />
        ))}
      </head>
      <body>
        <a class="skip" href="#content">
          {say.skip}
        </a>
        <Top viewer={viewer} />
        {viewer.isDemonstration ? <aside class="demonstration">{say.demonstration}</aside> : null}
        <main id="content">{page.content}</main>
        <Foot viewer={viewer} />
      </body>
    </html>
  );
}

function Top({ viewer }: { viewer: Viewer }): VNode {
  const say = frameSentences[viewer.language];
  return (
    <header class="top">
      <div class="beam" aria-hidden="true" />
      <a class="brand" href="/" aria-label={`Vigie, ${say.home.toLowerCase()}`}>
        <Wordmark />
      </a>
      <nav aria-label={say.navigation}>
        {viewer.personId === null ? null : <Tab viewer={viewer} path="/me" label={say.me} />}
        <Tab viewer={viewer} path="/groups" label={say.groups} />
        <Tab viewer={viewer} path="/forums" label={say.forums} />
        <Tab viewer={viewer} path="/letters" label={say.letters} />
        <Tab viewer={viewer} path="/search" label={say.search} />
        {viewer.personId === null ? null : <Tab viewer={viewer} path="/moderation" label={say.moderation} />}
        {viewer.personId === null ? null : <Tab viewer={viewer} path="/trace" label={say.trace} />}
        {boardLinks(viewer).length === 0 ? null : <Tab viewer={viewer} path="/board" label={say.board} />}
        {canWatchCampaigns(viewer) ? <Tab viewer={viewer} path="/campaigns" label={say.ethics} /> : null}
        {canReadOutbox(viewer) ? <Tab viewer={viewer} path="/outbox" label={say.outbox} /> : null}
      </nav>
      {viewer.personId === null ? (
        <Tab viewer={viewer} path="/sign-in" label={say.signIn} />
      ) : (
        <span class="who">{viewer.person?.name}</span>
      )}
    </header>
  );
}

function Tab({ viewer, path, label }: { viewer: Viewer; path: string; label: string }): VNode {
  const [shown = ''] = viewer.path.split('?');
  const isHere = shown === path || shown.startsWith(`${path}/`);
  return (
    <a class="tab" href={path} aria-current={isHere ? 'page' : undefined}>
      {label}
    </a>
  );
}

function Foot({ viewer }: { viewer: Viewer }): VNode {
  const say = frameSentences[viewer.language];
  return (
    <footer class="foot">
      <p>{say.motto}</p>
      <div class="foot-actions">
        <PostForm viewer={viewer} action="/language">
          <input type="hidden" name="language" value={viewer.language === 'fr' ? 'en' : 'fr'} />
          <input type="hidden" name="returnTo" value={viewer.path} />
          <button
            class="link"
            type="submit"
            lang={viewer.language === 'fr' ? 'en' : 'fr'}
            title={say.languageLabel}
          >
            {say.otherLanguage}
          </button>
        </PostForm>
        {viewer.personId === null ? null : (
          <PostForm viewer={viewer} action="/sign-out">
            <button class="link" type="submit">
              {say.signOut}
            </button>
          </PostForm>
        )}
      </div>
    </footer>
  );
}
