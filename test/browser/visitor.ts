import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { accessibilityTroubles } from './accessibility.js';

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 800 };

export interface Habits {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly locale: 'fr-FR' | 'en-GB';
  readonly colorScheme?: 'light' | 'dark';
  readonly javaScriptEnabled?: boolean;
}

/** Somebody in front of the site; sees what no page of ours may do: open a dialog, complain, ask elsewhere. */
export class Visitor {
  /** Of the last page that was asked for. */
  status = 0;
  private readonly troubles: string[] = [];

  private constructor(
    private readonly siteUrl: string,
    private readonly context: BrowserContext,
    readonly page: Page,
    /** Without them axe can't run in the page either. */
    private readonly hasScripts: boolean,
  ) {
    context.on('request', request => {
      if (!request.url().startsWith(`${siteUrl}/`)) this.troubles.push(`asks for ${request.url()}`);
    });
    context.on('dialog', dialog => {
      this.troubles.push(`opens a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    context.on('console', message => this.listen(message));
    context.on('weberror', error => this.troubles.push(String(error.error())));
    context.on('page', () => this.troubles.push('opens a second page'));
    page.on('response', response => {
      const isThePage = response.request().isNavigationRequest() && response.frame() === page.mainFrame();
      if (isThePage) this.status = response.status();
    });
  }

  static async arrive(browser: Browser, siteUrl: string, habits: Habits): Promise<Visitor> {
    const context = await browser.newContext({ ...habits, hasTouch: habits.viewport.width < 600 });
    // What has not come by then never will; well under the runner's own limit, and it says what was waited for.
    context.setDefaultTimeout(25_000);
    return new Visitor(siteUrl, context, await context.newPage(), habits.javaScriptEnabled ?? true);
  }

  /** Types an address, or follows a link of a mail: links there have the site's public name, this machine has not. */
  async go(link: string): Promise<void> {
    const { pathname, search } = new URL(link, this.siteUrl);
    await this.page.goto(`${this.siteUrl}${pathname}${search}`);
    await this.look();
  }

  /** Presses the button of that name, the first of several, and looks at the page it leads to. */
  press(name: string | RegExp): Promise<void> {
    return this.click('button', name);
  }

  follow(name: string | RegExp): Promise<void> {
    return this.click('link', name);
  }

  async fill(field: string, text: string): Promise<void> {
    await this.page.getByLabel(field).fill(text);
  }

  /** What stands in a field. */
  written(field: string): Promise<string> {
    return this.page.getByLabel(field).inputValue();
  }

  /** The first link on the page whose address has these words in it. */
  async linkTo(words: string): Promise<string> {
    return (await this.page.locator(`main a[href*="${words}"]`).first().getAttribute('href')) ?? '';
  }

  /** What there is to read on the page, spaces that keep words together read as any other. */
  async read(): Promise<string> {
    return (await this.page.locator('main').innerText()).replaceAll(/[\u00a0\u202f]/g, ' ');
  }

  /** What there is to read in the frame that shows somebody's HTML. */
  framed(): Promise<string> {
    return this.page.frameLocator('iframe').locator('body').innerText();
  }

  /** A plain text of the site, which is no page: nothing is asked of how it looks. */
  async source(link: string): Promise<string> {
    await this.page.goto(new URL(link, this.siteUrl).href);
    return this.page.locator('pre').innerText();
  }

  async heading(): Promise<string> {
    return this.page.locator('h1').innerText();
  }

  /** Says what came too late for the last look. */
  async leave(): Promise<void> {
    await this.context.close();
    this.report(this.troubles.splice(0));
  }

  private async click(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await Promise.all([loaded, this.page.getByRole(role, { name }).first().click()]);
    await this.look();
  }

  /** What holds for every page of the site, whoever looks at it, in whatever language. */
  private async look(): Promise<void> {
    const overflow = Number(await this.page.evaluate('document.scrollingElement.scrollWidth - innerWidth'));
    const faults = [
      ...(overflow > 0 ? [`is ${overflow} pixels too wide`] : []),
      ...(this.hasScripts ? await accessibilityTroubles(this.page) : []),
      ...this.troubles.splice(0),
    ];
    this.report(faults);
  }

  private report(faults: readonly string[]): void {
    if (faults.length > 0) throw new Error([this.page.url(), ...faults].join('\n  '));
  }

  private listen(message: ConsoleMessage): void {
    // Chromium complains of a page whose status is 4xx as of a missing image; a form sent back is one.
    const isThePageItself = message.location().url === this.page.url() || this.page.url() === 'about:blank';
    if (message.text().startsWith('Failed to load resource') && isThePageItself) return;
    if (['error', 'warning'].includes(message.type())) this.troubles.push(message.text());
  }
}
