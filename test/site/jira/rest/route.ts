import type { z } from 'zod';
import type { Changes } from '../changes';
import type { JqlFunctions } from '../jql/functions';
import type { Model } from '../model';
import type { Pictures } from '../pictures';
import { badRequest } from '../refusal';
import type { SearchIndex } from '../search-index';
import type { Viewer } from '../viewer';

/** The parts of the site that answers are made of. */
export interface Site {
  readonly model: Model;
  readonly changes: Changes;
  readonly pictures: Pictures;
  readonly index: SearchIndex;
  readonly jqlFunctions: JqlFunctions;
  readonly clock: () => number;
}

export interface Call {
  readonly site: Site;
  readonly viewer: Viewer;
  /** What the path has in place of the template's `{…}`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** The parsed JSON body; undefined without one. */
  readonly body: unknown;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** One endpoint; the path is a template of the OpenAPI file, below `/rest/api/3`. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly answer: (call: Call) => Answer | Promise<Answer>;
}

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const noContent: Answer = { status: 204 };

export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}

export function bodyAs<T>(call: Call, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(call.body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw badRequest(`Invalid request payload: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

/** A query parameter that may be repeated or hold several values with commas. */
export function listOf(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A whole number of at least 0 among the query parameters. */
export function numberOf(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null) return fallback;
  if (!/^\d+$/.test(text)) throw badRequest(`The value '${text}' of '${name}' is not a number.`);
  return Number(text);
}

/** One page of a list, in Jira's page bean. */
export function pageBean<T>(
  items: readonly T[],
  page: { self: string; startAt: number; maxResults: number },
  picture: (item: T) => unknown,
): unknown {
  const { startAt, maxResults } = page;
  const shown = items.slice(startAt, startAt + maxResults);
  const isLast = startAt + shown.length >= items.length;
  return { ...page, total: items.length, isLast, values: shown.map(picture) };
}
