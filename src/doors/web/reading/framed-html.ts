const policy = (imagesFrom: string): string =>
  `sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src ${imagesFrom}; frame-ancestors 'self'`;

/** A stranger’s HTML may colour itself and open links elsewhere: no script, no request, no form, no frame but ours. */
export const framedHtmlPolicy = policy('data:');

/** The same for a reader who wants its images. */
export const imagesHtmlPolicy = policy('data: https: http:');

/** The same before anybody vouched for it: its links lead nowhere either. */
export const lockedHtmlPolicy =
  "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'";

/** The document of the sandboxed frame. @param cleaned what `MessageParser.render` gave, and nothing else. */
export function framedHtml(cleaned: string): string {
  return (
    '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    '<meta name="referrer" content="no-referrer">' +
    '<style>body{font:16px/1.5 system-ui,sans-serif;color:#1a2530;background:#fff;margin:1rem;overflow-wrap:anywhere}' +
    `table,img{max-width:100%}img{height:auto}</style>${cleaned}`
  );
}
