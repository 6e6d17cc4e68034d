/** One method of the header; property names are `ptype.property`, in lower case. */
export interface MethodResult {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
}

/** A parsed `Authentication-Results` (RFC 8601 §2.2). */
export interface AuthenticationResults {
  readonly authservId: string;
  readonly methods: readonly MethodResult[];
}

type Token = { readonly kind: 'word' | 'equals' | 'semicolon'; readonly text: string };

/** Reads the unfolded value in linear time; null when it names no server. What makes no sense is passed over. */
export function parseAuthenticationResults(value: string): AuthenticationResults | null {
  const [head, ...rest] = split(new Tokens(value).read());
  const authservId = head?.[0];
  if (authservId?.kind !== 'word') return null;
  const methods = rest.map(readMethod).filter(method => method !== null);
  return { authservId: authservId.text.toLowerCase(), methods };
}

/** Whether an unfolded `Authentication-Results` bears that authserv-id: RFC 8601 §5, nobody else may speak in our name. */
export function isSpokenAs(authservId: string, value: string): boolean {
  return parseAuthenticationResults(value)?.authservId === authservId.toLowerCase();
}

function split(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'semicolon') parts.push([]);
    else parts.at(-1)?.push(token);
  return parts;
}

function readMethod(tokens: readonly Token[]): MethodResult | null {
  const [name, equals, result] = tokens;
  if (name?.kind !== 'word' || equals?.kind !== 'equals' || result?.kind !== 'word') return null;
  const method = name.text.replace(/\s*\/.*$/, '').toLowerCase(); // "dkim/1": the version of the method
  return { method, result: result.text.toLowerCase(), properties: readProperties(tokens.slice(3)) };
}

function readProperties(tokens: readonly Token[]): Map<string, string> {
  const properties = new Map<string, string>();
  for (const [at, token] of tokens.entries()) {
    const [name, value] = [tokens[at - 1], tokens[at + 1]];
    if (token.kind !== 'equals' || name?.kind !== 'word' || value?.kind !== 'word') continue;
    const key = name.text.toLowerCase();
    if (!properties.has(key)) properties.set(key, value.text);
  }
  return properties;
}

class Tokens {
  private readonly tokens: Token[] = [];
  private at = 0;

  constructor(private readonly text: string) {}

  read(): Token[] {
    while (this.at < this.text.length) this.step(this.text.charAt(this.at));
    return this.tokens;
  }

  private step(char: string): void {
    if (char === '(') this.skipComment();
    else if (isBlank(char)) this.at++;
    else if (char === ';') this.push('semicolon');
    else if (char === '=') this.push('equals');
    else this.tokens.push({ kind: 'word', text: this.readWord() });
  }

  private push(kind: 'semicolon' | 'equals'): void {
    this.tokens.push({ kind, text: this.text.charAt(this.at++) });
  }

  // RFC 5322 §3.2.2: comments nest; one that never closes takes the rest with it.
  private skipComment(): void {
    let depth = 0;
    do {
      const char = this.text.charAt(this.at++);
      if (char === '(') depth++;
      else if (char === ')') depth--;
      else if (char === '\\') this.at++;
    } while (depth > 0 && this.at < this.text.length);
  }

  // A value may hold "=" (header.b=abc=), a name may not; quoted and bare pieces may touch ("a b"@example.org).
  private readWord(): string {
    const isValue = this.tokens.at(-1)?.kind === 'equals';
    const pieces: string[] = [];
    while (this.at < this.text.length) {
      const char = this.text.charAt(this.at);
      if (isBlank(char) || char === ';' || char === '(' || (char === '=' && !isValue)) break;
      pieces.push(char === '"' ? this.readQuoted() : char);
      if (char !== '"') this.at++;
    }
    return pieces.join('');
  }

  private readQuoted(): string {
    const pieces: string[] = [];
    for (this.at++; this.at < this.text.length; this.at++) {
      const char = this.text.charAt(this.at);
      if (char === '"') break;
      pieces.push(char === '\\' ? this.text.charAt(++this.at) : char);
    }
    this.at++;
    return pieces.join('');
  }
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\r' || char === '\n';
}
