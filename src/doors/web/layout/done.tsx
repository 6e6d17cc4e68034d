import type { VNode } from 'preact';

/** Says in words what was just done. @param code of `SeeOther`, as it came back in the query `done` */
export function Done({
  sentences,
  code,
}: {
  sentences: Readonly<Record<string, string>>;
  code: unknown;
}): VNode | null {
  // Own keys only: the code stands in the address, where anybody may write.
  const sentence = Object.entries(sentences).find(([key]) => key === code)?.[1];
  return sentence === undefined ? null : (
    <p class="notice good" role="status">
      {sentence}
    </p>
  );
}
