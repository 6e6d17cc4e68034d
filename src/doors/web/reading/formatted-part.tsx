import type { VNode } from 'preact';
import type { Viewer } from '../session/viewer.js';
import { readingSentences } from './reading-sentences.js';

/** Of an HTML message that somebody vouched for: whether it has images, and the page with them shown or not. */
export interface OfferedImages {
  readonly areShown: boolean;
  readonly shownPath: string;
  readonly hiddenPath: string;
}

/**
 * The message in its own colours, in a frame that can do nothing to our page. Loaded once it is opened: the frame of a
 * closed part asks for nothing.
 * @param path of the frame; `images` null where none is offered
 */
export function FormattedPart({
  viewer,
  path,
  isLocked = false,
  images = null,
}: {
  viewer: Viewer;
  path: string;
  isLocked?: boolean;
  images?: OfferedImages | null;
}): VNode {
  const say = readingSentences[viewer.language];
  const shows = images?.areShown === true;
  return (
    <details class="fold" id="formatted" open={shows}>
      <summary>{say.html}</summary>
      <p class="soft small">
        {isLocked ? say.locked : shows ? say.withImages : say.framed} <a href={path}>{say.htmlAlone}</a>
      </p>
      {images === null ? null : (
        <p>
          <a
            class="button quiet"
            href={`${shows ? images.hiddenPath : images.shownPath}#formatted`}
            rel="nofollow"
          >
            {shows ? say.hideImages : say.showImages}
          </a>
        </p>
      )}
      <iframe
        class="rendered"
        title={say.htmlTitle}
        sandbox={isLocked ? '' : 'allow-popups allow-popups-to-escape-sandbox'}
        loading="lazy"
        src={path}
      />
    </details>
  );
}
