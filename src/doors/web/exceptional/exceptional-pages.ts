import { ExceptionalModule } from '../../../channels/letters/exceptional.module.js';
import { BoardExceptionalController } from './board-exceptional.controller.js';
import { RegisterController } from './register.controller.js';

/** The exceptional send and its register, as the door's module takes them in. */
export const exceptionalPages = {
  rooms: [ExceptionalModule],
  controllers: [BoardExceptionalController, RegisterController],
};
