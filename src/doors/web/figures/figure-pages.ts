import { BoardFiguresController } from '../board/board-figures.controller.js';
import { FiguresController } from './figures.controller.js';

/** The figures of steering: those everybody reads, and the board's page that changes them. */
export const figurePages = { controllers: [FiguresController, BoardFiguresController] };
