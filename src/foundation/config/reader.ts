import { Resolver } from 'node:dns';
import { accessSync, constants, statSync } from 'node:fs';
import { domainToASCII } from 'node:url';
import { HouseError } from '../house-error.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a setting must look like, in words, and how it is read; null when it isn't so. */
export interface Shape<T> {
  readonly expected: string;
  parse(text: string): T | null;
}

/** The service can't start: `message` names each bad setting and its expected shape. */
export class ConfigError extends HouseError {
  constructor(readonly problems: readonly string[]) {
    super('bad-configuration', { problems: problems.join('; ') });
    this.message = problems.join('\n');
  }
}

/** Reads settings one by one and gathers what is wrong with them. */
export class Reader {
  private readonly problems: string[] = [];

  constructor(private readonly environment: Environment) {}

  value<T>(name: string, shape: Shape<T>, fallback: T): T {
    return this.optional(name, shape) ?? fallback;
  }

  /** An empty value counts as absent: compose files write `NAME=` for "not set". */
  optional<T>(name: string, shape: Shape<T>): T | null {
    const text = this.environment[name]?.trim() ?? '';
    if (text === '') return null;
    const value = shape.parse(text);
    // The value itself may be a secret: the name and the shape say enough.
    if (value === null) this.problems.push(`${name} must be ${shape.expected}`);
    return value;
  }

  isGiven(name: string): boolean {
    return (this.environment[name]?.trim() ?? '') !== '';
  }

  /** What is wrong between settings that are each right alone. */
  refuse(problem: string): void {
    this.problems.push(problem);
  }

  finish(): void {
    if (this.problems.length > 0) throw new ConfigError(this.problems);
  }

  readonly text: Shape<string> = { expected: 'a text', parse: text => text };
  readonly flag: Shape<boolean> = {
    expected: '0 or 1',
    parse: text => (text === '1' ? true : text === '0' ? false : null),
  };
  readonly count: Shape<number> = {
    expected: 'a whole number of at least 1',
    parse: text => wholeNumber(text, 1, Number.MAX_SAFE_INTEGER),
  };
  readonly port: Shape<number> = {
    expected: 'a port from 0 to 65535 (0 takes a free one)',
    parse: text => wholeNumber(text, 0, 65_535),
  };
  readonly domain: Shape<string> = {
    expected: 'a domain name such as lists.example.org',
    parse: asciiDomain,
  };
  readonly resolvers: Shape<string[]> = {
    expected: 'IP addresses separated by commas, such as 192.0.2.53,[2001:db8::53]:5353',
    parse: knownResolvers,
  };
  readonly secret: Shape<string> = {
    expected: 'at least 16 characters',
    parse: text => (text.length >= 16 ? text : null),
  };
  readonly file: Shape<string> = { expected: 'a file we can read', parse: readable };
  readonly timeZone: Shape<string> = { expected: 'a time zone such as Europe/Paris', parse: knownTimeZone };
  readonly logLevel: Shape<string> = {
    expected: 'one of trace debug info warn error fatal silent',
    parse: text => (/^(trace|debug|info|warn|error|fatal|silent)$/.test(text) ? text : null),
  };

  url(...protocols: string[]): Shape<string> {
    return {
      expected: `an address that begins with ${protocols.map(name => `${name}//`).join(' or ')}`,
      parse: text => (URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text : null),
    };
  }
}

/** It ends up in headers and DNS names, so its grammar is that of a host name; an underscore is seen in selectors. */
function asciiDomain(text: string): string | null {
  const ascii = /^[^\s@/:]+$/.test(text) ? domainToASCII(text) : '';
  const isDomain = /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(ascii);
  return isDomain && ascii.length <= 253 ? ascii : null;
}

function knownResolvers(text: string): string[] | null {
  const servers = text.split(',').map(part => part.trim());
  try {
    new Resolver().setServers(servers);
    return servers;
  } catch {
    return null;
  }
}

function wholeNumber(text: string, least: number, most: number): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  return number >= least && number <= most ? number : null;
}

function readable(path: string): string | null {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).isFile() ? path : null;
  } catch {
    return null;
  }
}

function knownTimeZone(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return null;
  }
}
