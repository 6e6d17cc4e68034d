import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { ReceptionGate } from '../../intake/reception/reception.gate.js';
import { DoorLimits } from './limits.js';
import { MailDoor } from './session/mail-door.js';

/** Mail from our own relay (RFC 2033), on `SMTP_HOST:LMTP_PORT`: each recipient is answered by itself. */
@Injectable()
export class LmtpDoor extends MailDoor {
  constructor(config: Config, gate: ReceptionGate, limits: DoorLimits) {
    super('lmtp', config.lmtpPort ?? 0, config, gate, limits);
  }
}
