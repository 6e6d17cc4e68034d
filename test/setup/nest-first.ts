import * as common from '@nestjs/common';
import * as core from '@nestjs/core';

// Packages in CommonJS that require Nest find it only once it is loaded: jest's module loader does not do so itself.
export const loaded = [common, core];
