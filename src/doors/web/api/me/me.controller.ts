import { Get } from '@nestjs/common';
import { Called, type ApiCall } from '../frame/api-call.js';
import { ApiController } from '../frame/api-controller.js';
import { Operation } from '../frame/operation.js';
import { MeAnswer } from './me-answers.js';

@ApiController('me')
export class MeController {
  @Get()
  @Operation({ summary: 'The person of this token.', scope: 'read', answers: MeAnswer })
  me(@Called() { viewer }: ApiCall): MeAnswer {
    const { id, givenName, familyName, promotion, language } = viewer.person;
    return { id, givenName, familyName, promotion, language, roles: viewer.roles };
  }
}
