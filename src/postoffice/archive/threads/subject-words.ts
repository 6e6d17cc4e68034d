/** « Re: », « RE : », « Rép. : », “AW:”, “SV:”… as mail programs of several languages write an answer. */
const answerMark =
  /^(?:re|rép|rep|réf|ref|aw|antw|sv|vs|rif|odp|ynt)\s?(?:\[\d{1,3}\]|\^\d{1,3})?\.?\s?:\s*/iu;
/** « Tr : », “Fwd:”… a message handed on: of the same topic, and no answer to it. */
const forwardMark = /^(?:tr|fwd?|fw|wg|i|doorst|vb)\s?\.?\s?:\s*/iu;
const tag = /^\[[^\]]{1,60}\]\s*/;

export interface SubjectWords {
  /** As a thread is called: without marks and tags, at most one line. */
  readonly title: string;
  /** The same as answers are compared: case, accents and blanks put aside. Empty when nothing is left. */
  readonly topic: string;
  /** It began with Re: or its like. */
  readonly isAnswer: boolean;
}

/** What a subject says, and whether it says that it answers. */
export function subjectWords(subject: string): SubjectWords {
  let rest = subject.slice(0, 1_000).replaceAll(/\s+/g, ' ').trim();
  let isAnswer = false;
  for (let before = ''; before !== rest;) {
    before = rest;
    isAnswer ||= answerMark.test(rest);
    rest = rest.replace(answerMark, '').replace(forwardMark, '').replace(tag, '');
  }
  return { title: rest || subject.trim(), topic: folded(rest), isAnswer };
}

function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim().slice(0, 200);
}
