import type { Socket } from 'node:net';
import type { EnvelopeGate } from '../../../intake/reception/envelope.gate.js';
import type { PolicyLimits } from '../limits.js';
import { actionOf, dunno, questionOf, stepOf, trouble } from './policy-answer.js';
import { NotARequest, type PolicyRequest, RequestReader } from './request-reader.js';

export interface SessionTerms {
  readonly limits: PolicyLimits;
  readonly channelsUrl: string;
  /** Trouble of ours, for the log. */
  readonly failed: (error: unknown) => void;
}

/** One connection of Postfix, kept open for many requests, answered one after the other. */
export class PolicySession {
  private readonly reader: RequestReader;
  private answering: Promise<void> = Promise.resolve();
  private waiting = 0;
  private isLeaving = false;
  private farewell = '';
  private deadline: NodeJS.Timeout | null = null;

  constructor(
    private readonly socket: Socket,
    private readonly gate: EnvelopeGate,
    private readonly terms: SessionTerms,
  ) {
    this.reader = new RequestReader(terms.limits);
    socket.setNoDelay(true);
    socket.setTimeout(terms.limits.idleMs, () => socket.destroy());
    socket.on('data', chunk => this.take(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.stopClock());
  }

  /** Ends as soon as what was asked is answered. */
  dismiss(): void {
    this.isLeaving = true;
    if (this.waiting === 0) this.socket.end();
  }

  cut(): void {
    this.socket.destroy();
  }

  private take(chunk: Buffer): void {
    if (this.isLeaving) return;
    try {
      for (const request of this.reader.push(chunk)) this.queue(request);
      this.watch();
    } catch (error) {
      if (!(error instanceof NotARequest)) this.terms.failed(error);
      this.leaveAfterAnswers();
    }
  }

  private queue(request: PolicyRequest): void {
    this.waiting += 1;
    this.stopClock();
    // Backpressure: whoever asks on without reading answers waits.
    this.socket.pause();
    this.answering = this.answering.then(() => this.answer(request));
  }

  private async answer(request: PolicyRequest): Promise<void> {
    const action = await this.actionFor(request);
    this.waiting -= 1;
    if (this.socket.destroyed) return;
    this.socket.write(`action=${action}\n\n`);
    if (this.waiting > 0) return;
    this.socket.resume();
    if (this.isLeaving) this.socket.end(this.farewell);
  }

  /** The one place where a broken promise becomes 451. */
  private async actionFor(request: PolicyRequest): Promise<string> {
    const step = stepOf(request);
    const question = questionOf(request);
    if (step === 'other' || question === null) return dunno;
    try {
      if (step === 'message')
        return actionOf(await this.gate.judge(question, new Date()), this.terms.channelsUrl);
      await this.gate.addRecipient(question, new Date());
      return dunno;
    } catch (error) {
      this.terms.failed(error);
      return trouble;
    }
  }

  /** What was asked well before is answered; what cannot be read is told so, since Postfix would ask again at once. */
  private leaveAfterAnswers(): void {
    this.isLeaving = true;
    this.farewell = `action=${trouble}\n\n`;
    this.stopClock();
    if (this.waiting === 0) this.socket.end(this.farewell);
  }

  /** A request that trickles in is nobody's. */
  private watch(): void {
    if (!this.reader.isInside) return this.stopClock();
    this.deadline ??= setTimeout(() => this.socket.destroy(), this.terms.limits.requestMs).unref();
  }

  private stopClock(): void {
    if (this.deadline !== null) clearTimeout(this.deadline);
    this.deadline = null;
  }
}
