import { Module } from '@nestjs/common';
import { DatabaseModule } from '../../foundation/database/database.module.js';
import { PeopleInForums } from './people-in-forums.service.js';

const face = [PeopleInForums];

@Module({ imports: [DatabaseModule], providers: face, exports: face })
export class ForumsModule {}
