import 'reflect-metadata';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

/** Opens the rooms a verb calls, and no door. */
export function openHouse(rooms: Type): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(rooms, { logger: ['error', 'fatal'], abortOnError: false });
}
