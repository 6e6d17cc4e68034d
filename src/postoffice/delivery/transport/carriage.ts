/**
 * Carries copies over one open connection, one recipient per transaction. With PIPELINING (RFC 2920) the
 * commands of the next copy leave in the same write as the content of this one, so a copy costs one round trip.
 *
 * Replies come in the order of what was said, so what a reply answers follows from three facts: a content that
 * waits for its answer, then perhaps a RSET, then a copy whose commands are being answered.
 */
import { accepted, refused, uncertain, unsent, wordsOf } from './answers.js';
import type { CarryEnd } from './carry-end.js';
import { type Closing, isGo, isYes, type Opening } from './in-flight.js';
import type { Offers } from './offers.js';
import type { CopyAnswer, CopySource, OutgoingCopy, Refused, Unsent } from './outgoing-copy.js';
import type { RelayListener, RelaySocket } from './relay-socket.js';
import { GarbledReply, type Reply } from './reply-reader.js';
import { blamesConnection } from './session-limits.js';
import { Deadline, type TimeLimits } from './time-limits.js';
import { vet } from './vetting.js';
import { commandsOf, dataCommand, finalDot, resetCommand, writeContent } from './wire-form.js';

export class Carriage<C extends OutgoingCopy> implements RelayListener {
  #closing: Closing<C> | null = null;
  #awaitsReset = false;
  #opening: Opening<C> | null = null;
  #needsReset = false;
  #isPulling = false;
  #isDraining = false;
  #isOver = false;
  #limit: string | null = null;
  #answered = 0;
  readonly #end = Promise.withResolvers<CarryEnd>();
  readonly #deadline = new Deadline(() => this.#tooLate());

  constructor(
    private readonly socket: RelaySocket,
    private readonly offers: Offers,
    private readonly source: CopySource<C>,
    private readonly limits: TimeLimits,
  ) {
    socket.listen(this);
  }

  get ended(): Promise<CarryEnd> {
    return this.#end.promise;
  }

  /** Nothing is on its way: the next copy would be written at once. */
  get isIdle(): boolean {
    return this.#closing === null && this.#opening === null && !this.#awaitsReset;
  }

  wake(): void {
    if (this.#isOver || this.#isPulling) return;
    this.#proceed();
    if (!this.#isOver) this.#awaitNext();
  }

  /** Pulls nothing more; ends when what is on its way is answered. */
  drain(): void {
    this.#isDraining = true;
    this.wake();
  }

  replied(reply: Reply): void {
    if (this.#closing?.isDotOut === false) this.#answeredTooSoon(this.#closing, reply);
    else if (reply.code === 421) this.#dismissed(reply);
    else if (this.#closing !== null) this.#contentAnswered(this.#closing, reply);
    else if (this.#awaitsReset) this.#resetAnswered();
    else if (this.#opening !== null) this.#commandAnswered(this.#opening, reply);
    else this.socket.cut(new GarbledReply('a reply to nothing'));
    if (!this.#isOver) this.#awaitNext();
  }

  lost(cause: Error): void {
    this.#finish('lost', cause.message);
  }

  #commandAnswered(opening: Opening<C>, reply: Reply): void {
    if (opening.stage === 'data') return this.#dataAnswered(opening, reply);
    if (isGo(reply)) return this.socket.cut(new GarbledReply('354 without DATA'));
    const { stage } = opening;
    if (!isYes(reply)) this.#refuse(opening, reply);
    opening.stage = stage === 'mail' ? 'rcpt' : 'data';
    if (this.offers.pipelining) return;
    if (opening.refusal !== null) this.#giveBack(opening, opening.refusal);
    else this.socket.write(stage === 'mail' ? opening.commands.rcpt : dataCommand);
  }

  #dataAnswered(opening: Opening<C>, reply: Reply): void {
    if (isYes(reply)) return this.socket.cut(new GarbledReply('DATA must be answered 354'));
    if (!isGo(reply)) this.#refuse(opening, reply);
    if (opening.refusal !== null && !isGo(reply)) this.#giveBack(opening, opening.refusal);
    else if (opening.refusal === null) this.#sendContent(opening.copy);
    else this.#sendNothing(opening, opening.refusal);
  }

  #refuse(opening: Opening<C>, reply: Reply): void {
    if (opening.refusal !== null) return; // the first refusal is the cause, the rest its echoes
    if (this.#answered > 0 && blamesConnection(reply, opening.stage)) {
      this.#limit = wordsOf(reply);
      opening.refusal = unsent(this.#limit);
    } else opening.refusal = refused(reply, opening.stage);
  }

  #giveBack(opening: Opening<C>, refusal: Refused | Unsent): void {
    this.#opening = null;
    this.#needsReset = true; // an accepted MAIL still stands, and a second one would be refused
    this.#answer(opening.copy, refusal);
    this.#proceed();
  }

  #sendContent(copy: C): void {
    this.#opening = null;
    const closing: Closing<C> = { copy, isDotOut: false };
    this.#closing = closing;
    writeContent(this.socket, copy, finalDot + this.#nextWords(), () => {
      closing.isDotOut = true;
    });
  }

  /** A relay that says 354 though it refused the only recipient gets an empty message, for nobody. */
  #sendNothing(opening: Opening<C>, refusal: Refused | Unsent): void {
    // With the sender refused and the recipient perhaps not, somebody might receive that emptiness.
    if (refusal.kind === 'unsent' || refusal.stage === 'mail')
      return this.socket.cut(new GarbledReply('354 without MAIL'));
    this.#opening = null;
    this.#closing = { copy: null, isDotOut: true };
    this.#needsReset = true;
    this.#answer(opening.copy, refusal);
    this.socket.write(finalDot + this.#nextWords());
  }

  #contentAnswered(closing: Closing<C>, reply: Reply): void {
    if (isGo(reply)) return this.socket.cut(new GarbledReply('354 to a content'));
    this.#closing = null;
    if (closing.copy !== null) {
      this.#answer(closing.copy, isYes(reply) ? accepted(reply) : refused(reply, 'content'));
    }
    this.#proceed();
  }

  /** The relay cuts a content short: what it says is its answer, and the conversation is out of step. */
  #answeredTooSoon({ copy }: Closing<C>, reply: Reply): void {
    if (copy !== null && reply.code >= 400 && (reply.code !== 421 || this.#answered === 0)) {
      this.#closing = null;
      this.#answer(copy, refused(reply, 'content'));
    }
    this.socket.cut(new Error(wordsOf(reply)));
  }

  #resetAnswered(): void {
    this.#awaitsReset = false;
    this.#proceed();
  }

  /** RFC 5321 §3.8: after 421 the relay hangs up, whatever the question was. */
  #dismissed(reply: Reply): void {
    const hasServed = this.#answered > 0;
    const closing = this.#closing;
    const blamed = closing === null && !this.#awaitsReset && !hasServed ? this.#opening : null;
    this.#closing = null;
    if (closing !== null && closing.copy !== null) this.#answer(closing.copy, refused(reply, 'content'));
    if (blamed !== null) blamed.refusal ??= refused(reply, blamed.stage);
    this.#quit(hasServed ? 'limited' : 'lost', wordsOf(reply));
  }

  /** Goes on with the next copy, or ends, or rests until woken. */
  #proceed(): void {
    if (this.#isOver) return;
    const words = this.#nextWords();
    if (words !== '') this.socket.write(words);
    else if (!this.isIdle) return;
    else if (this.#limit !== null) this.#quit('limited', this.#limit);
    else if (this.#isDraining) this.#quit('closed', 'asked to close');
  }

  /** What to say next; '' when there is no room or nothing to carry. */
  #nextWords(): string {
    const { pipelining } = this.offers;
    if (this.#opening !== null || this.#isDraining || this.#limit !== null) return '';
    if (!pipelining && !this.isIdle) return '';
    if (this.#needsReset && !pipelining) return this.#reset();
    const copy = this.#pull();
    if (copy === null) return '';
    const commands = commandsOf(copy, this.offers);
    this.#opening = { copy, commands, stage: 'mail', refusal: null };
    if (!pipelining) return commands.mail;
    return (this.#needsReset ? this.#reset() : '') + commands.mail + commands.rcpt + dataCommand;
  }

  #reset(): string {
    this.#needsReset = false;
    this.#awaitsReset = true;
    return resetCommand;
  }

  #pull(): C | null {
    this.#isPulling = true; // an answer may wake us in the middle of this
    let copy = this.source.next();
    for (; copy !== null; copy = this.source.next()) {
      const refusal = vet(copy, this.offers);
      if (refusal === null) break;
      this.source.answered(copy, refusal);
    }
    this.#isPulling = false;
    return copy;
  }

  #answer(copy: C, answer: CopyAnswer): void {
    if (answer.kind !== 'unsent') this.#answered++;
    this.source.answered(copy, answer);
  }

  #awaitNext(): void {
    const { finalDotMs, replyMs, idleMs } = this.limits;
    this.#deadline.in(this.#closing !== null ? finalDotMs : this.isIdle ? idleMs : replyMs);
  }

  #tooLate(): void {
    if (this.isIdle) this.#quit('idle', 'nothing to carry');
    else this.socket.cut(new Error('no answer in time'));
  }

  #quit(kind: CarryEnd['kind'], reason: string): void {
    this.socket.write('QUIT\r\n');
    this.socket.hangUp();
    this.#finish(kind, reason);
  }

  #finish(kind: CarryEnd['kind'], reason: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#deadline.clear();
    const [closing, opening] = [this.#closing, this.#opening];
    this.#closing = this.#opening = null;
    if (closing !== null && closing.copy !== null) {
      this.#answer(closing.copy, closing.isDotOut ? uncertain(reason) : unsent(reason));
    }
    if (opening !== null) this.#answer(opening.copy, opening.refusal ?? unsent(reason));
    this.#end.resolve({ kind, reason, answered: this.#answered });
  }
}
