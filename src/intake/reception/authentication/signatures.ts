import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DKIMResult, DNSResolver } from 'mailauth';
import { arc } from 'mailauth/lib/arc/index.js';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { asciiDomain } from '../../../foundation/mail/address.js';
import type { CheckResult } from '../../../foundation/mail/authentication.js';
import type { HeaderBlock } from '../../../foundation/mail/header-block.js';
import { checkResult, type SignatureFinding } from './findings.js';
import { keyNames, signedPart } from './signed-part.js';

const SLICE_BYTES = 32 * 1024; // hashed in some 5 ms even when every line must be rewritten

/** `authors` are the addresses of From as the verifier reads them: a second opinion on who is the author. */
export interface SignatureFindings {
  readonly dkim: readonly SignatureFinding[];
  readonly arc: CheckResult;
  readonly authors: readonly string[];
}

const UNSIGNED: SignatureFindings = { dkim: [], arc: 'none', authors: [] };

/** Verifies DKIM (RFC 6376) and the ARC chain (RFC 8617), giving way to others between slices of the body. */
export async function checkSignatures(
  raw: Buffer,
  header: HeaderBlock,
  resolver: DNSResolver,
  now: Date,
): Promise<SignatureFindings> {
  const pieces = signedPart(raw, header);
  if (!pieces) return UNSIGNED;
  askKeysAhead(header, resolver);
  const verified = await dkimVerify(Readable.from(slices(pieces)), {
    resolver,
    curTime: now,
    rejectRsaSha1: true, // RFC 8301 §3.1
  });
  const chain =
    verified.arc && (await arc({ ...verified.arc, chain: verified.arc.chain || [] }, { resolver }));
  return {
    dkim: verified.results.flatMap(findingOf),
    arc: checkResult(chain?.status.result ?? 'none'),
    authors: verified.headerFrom,
  };
}

// mailauth asks one key after the other: a stranger's dead domain above would use up the time of the author's key.
function askKeysAhead(header: HeaderBlock, resolver: DNSResolver): void {
  for (const name of keyNames(header)) resolver(name, 'TXT').catch(() => undefined);
}

async function* slices(pieces: readonly Buffer[]): AsyncGenerator<Buffer> {
  for (const piece of pieces)
    for (let at = 0; at < piece.length; at += SLICE_BYTES) {
      yield piece.subarray(at, at + SLICE_BYTES);
      await nextTurn();
    }
}

function findingOf(signature: DKIMResult): SignatureFinding[] {
  const domain = asciiDomain(signature.signingDomain ?? '');
  return domain === null ? [] : [{ domain, result: resultOf(signature) }];
}

function resultOf({ status, bodyHash, bodyHashExpecting }: DKIMResult): CheckResult {
  if (bodyHash !== bodyHashExpecting) return 'fail'; // RFC 6376 §6.1.3 step 3; mailauth says neutral
  return checkResult(status.result);
}
