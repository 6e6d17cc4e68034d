import { createTransport } from 'nodemailer';
import { letter, newMessageId, type Letter } from './letter.js';

/** What the door answered to the message, such as `250 2.0.0 Message accepted`. */
export interface DoorAnswer {
  readonly code: number;
  readonly text: string;
}

export interface Envelope {
  /** Empty for the null reverse-path. */
  readonly from: string;
  readonly to: readonly string[];
}

/** Posts as any mail program does, one connection a message. */
export class Mailer {
  constructor(
    private readonly port: number,
    private readonly protocol: 'smtp' | 'lmtp' = 'smtp',
  ) {}

  /** Writes a letter and posts it to the one it is written to; @returns its Message-ID */
  async post(fields: Letter): Promise<string> {
    const messageId = fields.messageId ?? newMessageId();
    const answer = await this.send(letter({ ...fields, messageId }), {
      from: addressIn(fields.from),
      to: [addressIn(fields.to)],
    });
    if (answer.code !== 250) throw new Error(`not accepted: ${answer.text}`);
    return messageId;
  }

  /** Posts a message as it is. A refusal is an answer, a broken connection an error. */
  async send(raw: string | Buffer, { from, to }: Envelope): Promise<DoorAnswer> {
    const transport = createTransport({
      host: '127.0.0.1',
      port: this.port,
      lmtp: this.protocol === 'lmtp',
      ignoreTLS: true,
      name: 'client.example',
    });
    try {
      const { response } = await transport.sendMail({ envelope: { from, to: [...to] }, raw });
      return answerOf(response);
    } catch (error) {
      if (error instanceof Error && 'response' in error && typeof error.response === 'string') {
        return answerOf(error.response);
      }
      throw error;
    } finally {
      transport.close();
    }
  }
}

function answerOf(text: string): DoorAnswer {
  return { code: Number(text.slice(0, 3)), text };
}

function addressIn(mailbox: string): string {
  return /<([^>]*)>$/.exec(mailbox)?.[1] ?? mailbox;
}
