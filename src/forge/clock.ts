import { randomUUID } from 'node:crypto';
import { dayOf } from '../domain/day';
import type { Clock, NewId } from '../use-cases/ports';

export const systemClock: Clock = { now: () => Date.now(), today: () => dayOf(Date.now()) };
export const newId: NewId = <Id extends string>() => randomUUID() as unknown as Id;
