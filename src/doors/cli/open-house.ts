import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { commandConfig } from '../../foundation/config/environment.js';
import { DatabaseServer } from '../../foundation/database/database-server.js';

export interface OpenHouse {
  readonly rooms: INestApplicationContext;
  close(): Promise<void>;
}

/** Opens the rooms a verb calls, and no door: the database a service runs is joined, or started for the while. */
export async function openHouse(rooms: Type): Promise<OpenHouse> {
  commandConfig();
  const context = await contextOf(rooms);
  return {
    rooms: context,
    close: async () => {
      await context.close();
      await DatabaseServer.releaseAll();
    },
  };
}

/** Rooms that can't be built leave no server behind. */
async function contextOf(rooms: Type): Promise<INestApplicationContext> {
  try {
    return await NestFactory.createApplicationContext(rooms, {
      logger: ['error', 'fatal'],
      abortOnError: false,
    });
  } catch (error) {
    await DatabaseServer.releaseAll();
    throw error;
  }
}
