/**
 * A golden conversation, as a text file. First line: `# the habit it shows`; then optionally
 * `# with: lmtp untrusted tls maxRecipients=2` (the door, and limits of `DoorLimits`). Steps:
 * `C: text` is sent with CRLF (escapes \r \n \\ \x00; `{x:900}` is x 900 times; a lone final
 * backslash leaves CRLF out), successive ones in one write; `S: text` is one expected line, `...`
 * stands for anything; `C x3:` and `S x3:` repeat, `{n}` counts from 1; `TLS` upgrades; `END`: the
 * server closes; `GATE: line` is a message reception must have got (see `RecordingGate.lines`).
 */
export interface Dialogue {
  readonly title: string;
  readonly options: readonly string[];
  readonly steps: readonly Step[];
  readonly received: readonly string[];
}

export type Step =
  | { readonly kind: 'send'; readonly bytes: Buffer }
  | { readonly kind: 'expect'; readonly line: string }
  | { readonly kind: 'tls' }
  | { readonly kind: 'end' };

/** @param lineEnd what a line that is sent ends with */
export function parseDialogue(text: string, lineEnd = '\r\n'): Dialogue {
  const [title = '', ...lines] = text.trimEnd().split('\n');
  const options =
    lines
      .find(line => line.startsWith('# with: '))
      ?.slice(8)
      .split(' ') ?? [];
  const body = lines.filter(line => line !== '' && !line.startsWith('#'));
  return {
    title: title.replace(/^# /, ''),
    options,
    steps: joinWrites(body.filter(line => !line.startsWith('GATE: ')).flatMap(line => steps(line, lineEnd))),
    received: body.filter(line => line.startsWith('GATE: ')).map(line => line.slice(6)),
  };
}

/** Whether a line is as expected; `...` stands for anything. */
export function matches(expected: string, actual: string): boolean {
  const parts = expected.split('...').map(part => part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 's').test(actual);
}

function steps(line: string, lineEnd: string): Step[] {
  if (line === 'TLS') return [{ kind: 'tls' }];
  if (line === 'END') return [{ kind: 'end' }];
  const [, side, times, text = ''] = /^([CS])(?: x(\d+))?: ?(.*)$/.exec(line) ?? [];
  if (side === undefined) throw new Error(`not a step: ${line}`);
  return Array.from({ length: Number(times ?? 1) }, (_, at) =>
    step(side, text.replace('{n}', String(at + 1)), lineEnd),
  );
}

function step(side: string, text: string, lineEnd: string): Step {
  return side === 'S' ? { kind: 'expect', line: text } : { kind: 'send', bytes: bytes(text, lineEnd) };
}

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', '\\': '\\' };

function bytes(text: string, lineEnd: string): Buffer {
  const filled = text.replaceAll(/\{(.):(\d+)\}/g, (_, letter: string, times) =>
    letter.repeat(Number(times)),
  );
  const isWhole = !/(?<!\\)\\$/.test(filled);
  const plain = (isWhole ? filled : filled.slice(0, -1)).replaceAll(
    /\\(?:x([\da-f]{2})|([rn\\]))/g,
    (_, hex?: string, letter?: string) =>
      (hex ? String.fromCharCode(parseInt(hex, 16)) : escapes[letter ?? '']) ?? '',
  );
  return Buffer.from(isWhole ? plain + lineEnd : plain);
}

// A pipelining client sends its commands together; a test that sends them apart would not show it.
function joinWrites(all: readonly Step[]): Step[] {
  const joined: Step[] = [];
  for (const next of all) {
    const last = joined.at(-1);
    if (next.kind === 'send' && last?.kind === 'send')
      joined.splice(-1, 1, { kind: 'send', bytes: Buffer.concat([last.bytes, next.bytes]) });
    else joined.push(next);
  }
  return joined;
}
