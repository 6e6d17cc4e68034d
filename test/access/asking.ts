import { bearerOf, cookieOf, idOf, type Places, type ViewerName } from './world.js';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** Asks a running site for its routes, in somebody's name. */
export class Asking {
  private readonly csrf = new Map<ViewerName, { cookie: string; token: string }>();

  constructor(
    private readonly webUrl: string,
    private readonly places: Places,
  ) {}

  /** The path of a route of the small world; of one that isn't there with `absent`. */
  pathOf(route: string, absent = false): string {
    const [, pattern = ''] = route.split(' ');
    return pattern.replaceAll(/:(\w+)/g, (_, name: string) => this.part(pattern, name, absent));
  }

  async ask(route: string, viewer: ViewerName, absent = false): Promise<Answer> {
    const [method = ''] = route.split(' ');
    const path = this.pathOf(route, absent);
    return path.startsWith('/api/v1/') ? this.call(method, path, viewer) : this.browse(method, path, viewer);
  }

  /** A form without the token of our own page, or with somebody else's. */
  async forge(route: string, viewer: ViewerName, other: ViewerName | null): Promise<Answer> {
    const { cookie } = await this.formOf(viewer);
    const token = other === null ? '' : (await this.formOf(other)).token;
    return this.send(this.pathOf(route), {
      method: 'POST',
      headers: { cookie },
      body: new URLSearchParams({ csrf: token }),
    });
  }

  private async browse(method: string, path: string, viewer: ViewerName): Promise<Answer> {
    const { cookie, token } = await this.formOf(viewer);
    if (method !== 'POST') return this.send(path, { method, headers: { cookie } });
    return this.send(path, { method, headers: { cookie }, body: new URLSearchParams({ csrf: token }) });
  }

  private call(method: string, path: string, viewer: ViewerName): Promise<Answer> {
    const headers: Record<string, string> =
      viewer === 'none' ? {} : { Authorization: `Bearer ${bearerOf(viewer)}` };
    if (method === 'GET' || method === 'DELETE') return this.send(path, { method, headers });
    const json = { ...headers, 'Content-Type': 'application/json', 'If-Match': '*' };
    return this.send(path, { method, headers: json, body: '{}' });
  }

  /** What a browser of theirs has: its cookie, and the token of the form at the foot of every page. */
  private async formOf(viewer: ViewerName): Promise<{ cookie: string; token: string }> {
    const known = this.csrf.get(viewer);
    if (known !== undefined) return known;
    const session = viewer === 'none' ? 'vigie=' : `vigie=${cookieOf(viewer)}`;
    const cookie = `${session}; vigie-form=${'n'.repeat(22)}; vigie-language=en`;
    const { text } = await this.send('/', { headers: { cookie } });
    const form = { cookie, token: /name="csrf" value="([^"]*)"/.exec(text)?.[1] ?? '' };
    this.csrf.set(viewer, form);
    return form;
  }

  private async send(path: string, request: RequestInit): Promise<Answer> {
    const answer = await fetch(`${this.webUrl}${path}`, { redirect: 'manual', ...request });
    return { status: answer.status, text: await answer.text() };
  }

  /** What stands in the place of a name in a path. */
  private part(pattern: string, name: string, absent: boolean): string {
    if (pattern.startsWith('/assets/')) return 'absent.css';
    const there = placesIn(pattern, this.places)[name];
    if (there === undefined) throw new Error(`the small world has no ${name} for ${pattern}`);
    if (!absent) return there;
    return /^[0-9a-f]{8}-/.test(there) ? idOf('absent', name) : `absent-${name.toLowerCase()}`;
  }
}

function placesIn(pattern: string, places: Places): Readonly<Record<string, string>> {
  const kind = kindOf(pattern);
  return {
    slug: kind === 'letter' ? 'lettre' : 'inner',
    month: '2199-01',
    name: 'secret',
    list: 'secret',
    former: 'bygone',
    alias: 'bygone',
    role: 'ethics',
    address: pattern.includes('/exclusions/') ? 'member@ecole.example' : 'spam@evil.example',
    token: tokenIn(pattern, places),
    heldId: places.heldId,
    digest: 'f'.repeat(64),
    key: pattern.includes('/forums/') ? 'a'.repeat(16) : places.key,
    category: 'news',
    sealed: 'aW5rbm93bg.AAAA',
    filename: 'plan.pdf',
    postId: places.postId,
    id: idOf(...ofPattern(pattern, kind)),
    personId: idOf('person', pattern.includes('/moderators/') ? 'moderator' : 'member'),
    tokenId: idOf('token', 'member'),
    sessionId: idOf('session', 'member'),
    addressId: idOf('address', 'member'),
    aliasId: idOf('alias', 'member'),
    forwardedId: idOf('forwarded', 'member'),
    articleId: idOf('article', 'member'),
    draftId: idOf('draft', 'member'),
    subscriptionId: idOf('subscription', 'member'),
    requestId: idOf('request', kind),
    invitationId: idOf('invitation', kind),
    rawId: idOf('raw-message', 'secret'),
    proposalId: idOf('proposal', 'two'),
    patternId: idOf('pattern', 'secret'),
    fileId: idOf('file', 'inner'),
  };
}

function kindOf(pattern: string): 'group' | 'letter' | 'list' {
  if (pattern.includes('/groups/')) return 'group';
  return pattern.includes('/letters/') ? 'letter' : 'list';
}

/** Signed in, the author of a held message reaches it by its id. */
function tokenIn(pattern: string, { copyId, heldId, answerToken }: Places): string {
  if (pattern.startsWith('/outbox/')) return copyId;
  if (pattern.startsWith('/moderation/answers/')) return answerToken;
  return pattern.startsWith('/posts/') ? heldId : 'a'.repeat(43);
}

/** Of which kind a bare `:id` is. */
function ofPattern(pattern: string, kind: string): [kind: string, name: string] {
  if (pattern.includes('/board/coverage/')) return ['coverage', 'secret'];
  if (pattern.includes('/exceptional/')) return ['exceptional', 'fire'];
  if (pattern.includes('/articles/')) return ['article', 'member'];
  if (pattern.includes('/drafts/')) return ['draft', 'member'];
  if (/\/(?:moderation|held)\/forums\//.test(pattern)) return ['message', 'inner'];
  if (pattern.includes('/board/')) return ['addition', 'inner'];
  if (pattern.includes('/reasons/')) return ['reason', kind];
  if (pattern.includes('/messages/')) return ['message', 'inner'];
  if (pattern.includes('/templates/')) return ['template', 'inner'];
  return pattern.includes('/patterns/') ? ['pattern', 'secret'] : ['invitation', kind];
}
