import sanitizeHtml from 'sanitize-html';
import { countTags } from './html-text.js';

// Deeper or longer HTML takes the sanitiser seconds: its time grows with the square of the nesting.
const MAX_CLEANED_CHARS = 2_000_000;
const MAX_CLEANED_TAGS = 40_000;
const COLOUR = /^(?:#[\da-f]{3,8}|[a-z]{3,20}|rgba?\([\d ,.%]{5,40}\))$/i;
const FOLLOWABLE = /^(?:https?|mailto|tel):/i;

const RULES = {
  allowedTags: sanitizeHtml.defaults.allowedTags.filter(tag => tag !== 'img').concat('del', 'ins', 'font'),
  allowedAttributes: {
    '*': ['style', 'dir', 'lang', 'align'],
    a: ['href', 'title', 'rel', 'target'],
    font: ['color'],
    td: ['colspan', 'rowspan'],
    th: ['colspan', 'rowspan', 'scope'],
    ol: ['start'],
  },
  // Nothing here can load, cover or hide: no url(), no position, no display.
  allowedStyles: {
    '*': {
      color: [COLOUR],
      'background-color': [COLOUR],
      'text-align': [/^(?:left|right|center|justify)$/],
      'font-weight': [/^(?:normal|bold|\d{3})$/],
      'font-style': [/^(?:normal|italic)$/],
      'text-decoration': [/^(?:none|underline|line-through)$/],
    },
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title'],
  nestingLimit: 100,
  transformTags: { a: outwardLink },
} satisfies sanitizeHtml.IOptions;

/** What an image shows: `http`, `https`, or `data:` of a picture; null for one that is left out. */
export type ImageSource = (written: string) => string | null;

/**
 * HTML of a stranger made fit for a sandboxed frame: text, tables and links; no script, form or frame. No image either
 * unless its reader wants them, since a remote image tells its sender who reads. Null for a monster.
 */
export function cleanHtml(html: string, images?: ImageSource): string | null {
  const isMonster = html.length > MAX_CLEANED_CHARS || countTags(html) > MAX_CLEANED_TAGS;
  return isMonster ? null : sanitizeHtml(html, images === undefined ? RULES : withImages(images));
}

/** Whether a reader who wants the images of this HTML would see more of it. */
export function hasImages(html: string): boolean {
  return /<img\b/i.test(html);
}

function withImages(source: ImageSource): sanitizeHtml.IOptions {
  return {
    ...RULES,
    allowedTags: [...RULES.allowedTags, 'img'],
    allowedAttributes: {
      ...RULES.allowedAttributes,
      img: ['src', 'alt', 'width', 'height', 'referrerpolicy', 'loading'],
    },
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    transformTags: { ...RULES.transformTags, img: (_, attribs) => shownImage(attribs, source) },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && attribs['src'] === undefined,
  };
}

function shownImage(
  { src = '', ...written }: sanitizeHtml.Attributes,
  source: ImageSource,
): sanitizeHtml.Tag {
  const shown = isSpy(written) ? null : source(src.trim());
  if (shown === null) return { tagName: 'img', attribs: {} };
  const { alt = '', width, height } = written;
  const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) };
  return { tagName: 'img', attribs: { src: shown, alt, ...size, referrerpolicy: 'no-referrer' } };
}

/** A picture of one point shows nothing; it is there to be asked for. */
function isSpy({ width, height }: sanitizeHtml.Attributes): boolean {
  return [width, height].some(size => size === '0' || size === '1');
}

// A relative link would lead into our own site with the reader's session.
function outwardLink(tagName: string, { href = '', title = '' }: sanitizeHtml.Attributes): sanitizeHtml.Tag {
  const attribs: sanitizeHtml.Attributes = { rel: 'noopener noreferrer nofollow', target: '_blank' };
  if (FOLLOWABLE.test(href.trim())) attribs.href = href.trim();
  if (title !== '') attribs.title = title;
  return { tagName, attribs };
}
