import { Injectable } from '@nestjs/common';
import { Config } from '../../foundation/config/config.js';
import { ReceptionGate } from '../../intake/reception/reception.gate.js';
import { DoorLimits } from './limits.js';
import { MailDoor } from './session/mail-door.js';

/** Mail from the world (RFC 5321), on `SMTP_HOST:SMTP_PORT`. */
@Injectable()
export class SmtpDoor extends MailDoor {
  constructor(config: Config, gate: ReceptionGate, limits: DoorLimits) {
    super('smtp', config.smtpPort, config, gate, limits);
  }
}
