import type { VNode } from 'preact';
import { type JudgedLine, totalsOf, type Verdict, verdicts } from '../../../community/additions/verdict.js';
import type { Viewer } from '../session/viewer.js';
import { additionSentences } from './add-view.js';

/** Shown open at once: what will happen, and what somebody may want to correct. */
const opened: ReadonlySet<Verdict> = new Set(['new', 'known', 'invalid', 'duplicate', 'refusing', 'left']);
/** A longer table stays closed until it is asked for. */
const longTable = 60;

/** Every line with its verdict, in groups of one verdict. */
export function PreviewPart({ viewer, lines }: { viewer: Viewer; lines: readonly JudgedLine[] }): VNode {
  const totals = totalsOf(lines);
  const byVerdict = Map.groupBy(lines, ({ verdict }) => verdict);
  return (
    <div class="wide">
      {verdicts
        .filter(verdict => totals.has(verdict))
        .map(verdict => (
          <Verdicts viewer={viewer} verdict={verdict} lines={byVerdict.get(verdict) ?? []} />
        ))}
    </div>
  );
}

function Verdicts({
  viewer,
  verdict,
  lines,
}: {
  viewer: Viewer;
  verdict: Verdict;
  lines: readonly JudgedLine[];
}): VNode {
  const say = additionSentences[viewer.language];
  return (
    <details class="card" open={opened.has(verdict) && lines.length <= longTable}>
      <summary>
        <span class={toneOf(verdict)}>{say.verdicts[verdict](lines.length)}</span>{' '}
        <span class="soft small">{say.explanations[verdict]}</span>
      </summary>
      <table>
        <thead>
          <tr>
            <th>{say.columns.line}</th>
            <th>{say.columns.person}</th>
            <th>{say.columns.what}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <Line viewer={viewer} line={line} />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Line({ viewer, line }: { viewer: Viewer; line: JudgedLine }): VNode {
  const say = additionSentences[viewer.language];
  const promotion = line.promotion ?? line.knownPromotion;
  return (
    <tr>
      <td class="soft number-first">{say.line(line.line)}</td>
      <td class="full">
        {line.knownName || line.name ? <strong>{line.knownName || line.name}</strong> : null}
        {promotion === null ? null : ` X${promotion}`} <span class="soft">{line.address}</span>
      </td>
      <td class="soft">{remark(viewer, line)}</td>
    </tr>
  );
}

function remark(viewer: Viewer, { fault, of, personId, isRegistered, isOtherAddress }: JudgedLine): string {
  const say = additionSentences[viewer.language];
  if (fault !== null) return say.faults[fault];
  const who = personId === null ? [] : [isRegistered ? say.ofDirectory : say.guest];
  const parts = [
    ...(of === null ? [] : [say.repeats(of)]),
    ...who,
    ...(isOtherAddress ? [say.otherAddress] : []),
  ];
  return parts.join(', ');
}

function toneOf(verdict: Verdict): string {
  if (verdict === 'new' || verdict === 'known') return 'tag good';
  if (verdict === 'invalid' || verdict === 'suppressed' || verdict === 'refusing') return 'tag bad';
  return verdict === 'waiting' || verdict === 'left' || verdict === 'deceased' ? 'tag wait' : 'tag';
}
