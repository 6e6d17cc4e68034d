import { Module } from '@nestjs/common';
import { MessageParser } from './message-parser.js';

@Module({
  providers: [{ provide: MessageParser, useFactory: () => new MessageParser() }],
  exports: [MessageParser],
})
export class MailModule {}
