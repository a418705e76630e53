import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

type Json = Record<string, unknown>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Json;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
}

type Content = Readonly<Record<string, { readonly schema?: Json }>>;

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Record<string, unknown> };
}

export interface Exchange {
  readonly method: string;
  /** the template of the path, e.g. `/rest/api/3/issue/{issueIdOrKey}` */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly requestBody: unknown;
  readonly status: number;
  readonly answerBody: unknown;
}

const checks = new Map<string, OpenApiCheck>();

/** The check against a file; sites share it, as reading the file and compiling its schemas takes a while. */
export function openApiCheck(file: string): OpenApiCheck {
  const check = checks.get(file) ?? new OpenApiCheck(file);
  checks.set(file, check);
  return check;
}

/** Compares requests and answers with an OpenAPI file, which is read at the first of them. */
export class OpenApiCheck {
  private document: OpenApi | undefined;
  private readonly ajv = addFormats(new Ajv({ strict: false, coerceTypes: false, allErrors: true }));
  private readonly validators = new Map<string, ValidateFunction>();

  constructor(private readonly file: string) {}

  /** What does not fit, each with its operation; empty when all is well, or when there is no such file. */
  violationsOf(exchange: Exchange): readonly string[] {
    if (!existsSync(this.file)) return [];
    const name = `${exchange.method} ${exchange.path}`;
    const operation = this.openApi().paths[exchange.path]?.[exchange.method.toLowerCase()];
    if (!operation) return [`${name}: no such operation`];
    return [
      ...this.queryViolations(name, operation, exchange.query),
      ...this.bodyViolations(name, operation, exchange),
      ...this.answerViolations(name, operation, exchange),
    ];
  }

  private queryViolations(name: string, operation: Operation, query: URLSearchParams): readonly string[] {
    const known = (operation.parameters ?? []).filter((parameter) => parameter.in === 'query');
    const missing = known.filter((each) => each.required && !query.has(each.name));
    const unknown = [...new Set(query.keys())].filter((key) => !known.some((each) => each.name === key));
    return [
      ...missing.map((each) => `${name} query: ${each.name} is missing`),
      ...unknown.map((key) => `${name} query: ${key} is unknown`),
      ...known
        .filter((each) => query.has(each.name))
        .flatMap(({ name: key, schema = {} }) =>
          this.check(`${name} query ${key}`, schema, typedValue(query.getAll(key), this.resolved(schema))),
        ),
    ];
  }

  private bodyViolations(name: string, operation: Operation, { requestBody }: Exchange): readonly string[] {
    const schema = schemaOf(operation.requestBody?.content);
    if (!schema) return requestBody === undefined ? [] : [`${name} body: none is expected`];
    return this.check(`${name} body`, schema, requestBody);
  }

  private answerViolations(name: string, operation: Operation, { status, answerBody }: Exchange): readonly string[] {
    if (status >= 300) return [];
    const response = operation.responses[String(status)];
    if (!response) return [`${name} answer: status ${status} is unknown`];
    const schema = schemaOf(response.content);
    return schema && answerBody !== undefined ? this.check(`${name} answer ${status}`, schema, answerBody) : [];
  }

  private check(what: string, schema: Json, value: unknown): readonly string[] {
    const validate = this.validators.get(what) ?? this.ajv.compile(pointingInto(schema));
    this.validators.set(what, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${what}${instancePath}: ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }

  private resolved(schema: Json): Json {
    const reference = schema.$ref;
    if (typeof reference !== 'string') return schema;
    const name = reference.split('/').at(-1) ?? '';
    return this.openApi().components.schemas[name] as Json;
  }

  private openApi(): OpenApi {
    if (!this.document) {
      this.document = asJiraAnswers(JSON.parse(readFileSync(this.file, 'utf8')) as OpenApi);
      this.ajv.addSchema({ $id: 'jira', components: { schemas: this.document.components.schemas } });
    }
    return this.document;
  }
}

/** Where Jira itself answers otherwise than its file says: nulls in change items, names of gadget positions, JQL clauses. */
function asJiraAnswers(document: OpenApi): OpenApi {
  const text = { type: 'string', nullable: true };
  const whole = { type: 'integer' };
  Object.assign(document.components.schemas, {
    ChangeDetails: {
      type: 'object',
      properties: {
        field: text,
        fieldId: text,
        fieldtype: text,
        from: text,
        fromString: text,
        to: text,
        toString: text,
      },
    },
    JqlQueryClause: { type: 'object' },
    DashboardGadgetPosition: {
      type: 'object',
      properties: { row: whole, column: whole },
      required: ['row', 'column'],
      additionalProperties: false,
    },
  });
  return document;
}

function schemaOf(content: Content | undefined): Json | undefined {
  return content?.['application/json']?.schema;
}

function pointingInto(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"jira#/components/')) as Json;
}

/** Query values in the type that their schema names. */
function typedValue(values: readonly string[], schema: Json): unknown {
  const type = schema.type;
  if (type === 'array') {
    const items = (schema.items ?? {}) as Json;
    return values.flatMap((value) => value.split(',')).map((value) => typedValue([value], items));
  }
  const value = values[0] ?? '';
  if (type === 'integer') return /^-?\d+$/.test(value) ? Number(value) : value;
  if (type === 'boolean') return value === 'true' || value === 'false' ? value === 'true' : value;
  return value;
}
