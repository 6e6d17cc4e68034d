import type { Vigie } from './vigie.js';

export interface PageSeen {
  readonly status: number;
  readonly html: string;
}

/** Somebody at a browser without JavaScript: keeps cookies, follows links and sends the forms it is shown. */
export class Browser {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly siteUrl: string) {}

  /** Enters by a link as the operator's command makes them. */
  static async signedIn(vigie: Vigie, address: string): Promise<Browser> {
    const browser = new Browser(vigie.webUrl);
    const { link } = await vigie.ask<{ link: string }>('sign-in-link', address);
    const path = new URL(link).pathname;
    await browser.submit(await browser.get(path), path);
    return browser;
  }

  /** A link found in a mail has the site's public name: it is looked up on this very machine. */
  get(link: string): Promise<PageSeen> {
    return this.ask(link, {});
  }

  /** Fills in the form of that page that is posted to `action`, and follows where it leads. */
  submit(page: PageSeen, action: string, fields: Readonly<Record<string, string>> = {}): Promise<PageSeen> {
    const form = formsIn(page).find(text => isPostedTo(text, action));
    if (form === undefined) throw new Error(`no form for ${action} on this page (${page.status})`);
    const body = new URLSearchParams({ ...hiddenIn(form), ...fields });
    return this.ask(action, { method: 'POST', body });
  }

  private async ask(link: string, request: RequestInit): Promise<PageSeen> {
    const { pathname, search } = new URL(link, this.siteUrl);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(`${this.siteUrl}${pathname}${search}`, {
      ...request,
      headers: { cookie },
      redirect: 'manual',
    });
    this.keepCookies(answer);
    const next = answer.headers.get('location');
    return next === null ? { status: answer.status, html: await answer.text() } : this.get(next);
  }

  private keepCookies(answer: Response): void {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
  }
}

/** Each form of the page, from its tag to its end. */
export function formsIn({ html }: PageSeen): string[] {
  return html.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

/** What a form carries that nobody sees. */
function hiddenIn(form: string): Record<string, string> {
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return Object.fromEntries(Array.from(inputs, ([, name = '', value = '']) => [name, unescaped(value)]));
}

function unescaped(value: string): string {
  return value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** A search of the same page may lead to the same address. */
function isPostedTo(form: string, action: string): boolean {
  const isThere = [`action="${action}"`, `action="${action}#`].some(text => form.includes(text));
  return form.includes('method="post"') && isThere;
}
