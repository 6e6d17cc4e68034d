import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { PeopleInLetters } from './people-in-letters.service.js';

const face = [PeopleInLetters];

@Module({
  imports: [DatabaseModule],
  providers: face,
  exports: face,
})
export class LettersModule {}
