import arrow from '@jsep-plugin/arrow';
import jsep from 'jsep';

/** A filter is at most this long and takes at most this many steps. */
const LONGEST_EXPRESSION = 10_000;
const MOST_STEPS = 50_000;

jsep.plugins.register(arrow);

export class FilterError extends Error {}

type Node = jsep.Expression;
type Scope = ReadonlyMap<string, unknown>;
type Lambda = (...args: unknown[]) => unknown;

/**
 * Evaluates a trigger's filter, in the part of the Jira expression language that filters use, over `event`. Throws
 * `FilterError` where Jira would refuse: a missing property, a value of the wrong type, a result that is no Boolean.
 */
export function evaluateFilter(expression: string, event: unknown): boolean {
  if (expression.length > LONGEST_EXPRESSION) throw new FilterError('The expression is longer than 10,000 characters.');
  const result = new Evaluation().evaluate(parse(expression), new Map([['event', event]]));
  if (typeof result !== 'boolean') throw new FilterError('The expression is not a Boolean.');
  return result;
}

function parse(expression: string): Node {
  try {
    return jsep(expression);
  } catch (error) {
    throw new FilterError(`The expression cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Marks that an optional link found null, so that the rest of its chain is null too. */
const ABSENT = Symbol('absent');

class Evaluation {
  private steps = 0;

  evaluate(node: Node, scope: Scope): unknown {
    const value = this.link(node, scope);
    return value === ABSENT ? null : value;
  }

  private link(node: Node, scope: Scope): unknown {
    this.steps += 1;
    if (this.steps > MOST_STEPS) throw new FilterError('The expression takes more than 50,000 steps.');
    const core = node as
      jsep.CoreExpression | (Node & { type: 'ArrowFunctionExpression'; params: Node[] | null; body: Node });
    switch (core.type) {
      case 'Literal':
        return core.value;
      case 'Identifier':
        return identifier(core.name, scope);
      case 'ArrayExpression':
        return core.elements.map((element) => (element ? this.evaluate(element, scope) : null));
      case 'MemberExpression':
        return this.member(core, scope);
      case 'CallExpression':
        return this.call(core, scope);
      case 'UnaryExpression':
        return unary(core.operator, this.evaluate(core.argument, scope));
      case 'BinaryExpression':
        return this.binary(core, scope);
      case 'ConditionalExpression':
        return this.evaluate(boolean(this.evaluate(core.test, scope)) ? core.consequent : core.alternate, scope);
      case 'ArrowFunctionExpression':
        return this.lambda(core.params ?? [], core.body, scope);
      default:
        throw new FilterError(`${node.type} is not part of a filter expression.`);
    }
  }

  private member(node: jsep.MemberExpression, scope: Scope): unknown {
    const object = this.link(node.object, scope);
    if (object === ABSENT || (node.optional && isNull(object))) return ABSENT;
    const key = node.computed ? this.evaluate(node.property, scope) : (node.property as jsep.Identifier).name;
    return property(object, key);
  }

  private call(node: jsep.CallExpression, scope: Scope): unknown {
    const callee = node.callee;
    if (callee.type !== 'MemberExpression') throw new FilterError('Only methods of values can be called.');
    const { object, property: name, computed, optional } = callee as jsep.MemberExpression;
    const target = this.link(object, scope);
    if (target === ABSENT || (optional && isNull(target))) return ABSENT;
    const method = computed ? undefined : METHODS[(name as jsep.Identifier).name];
    if (!method) throw new FilterError('Unknown method.');
    const args = node.arguments.map((argument) => this.evaluate(argument, scope));
    return method(target, args);
  }

  private binary({ operator, left, right }: jsep.BinaryExpression, scope: Scope): unknown {
    const first = this.evaluate(left, scope);
    if (operator === '&&') return boolean(first) && boolean(this.evaluate(right, scope));
    if (operator === '||') return boolean(first) || boolean(this.evaluate(right, scope));
    const second = this.evaluate(right, scope);
    const operation = OPERATIONS[operator];
    if (!operation) throw new FilterError(`Unknown operator ${operator}.`);
    return operation(first, second);
  }

  private lambda(params: readonly Node[], body: Node, scope: Scope): Lambda {
    return (...args) => {
      const named = params.map((param, index): [string, unknown] => [
        (param as jsep.Identifier).name,
        args[index] ?? null,
      ]);
      return this.evaluate(body, new Map([...scope, ...named]));
    };
  }
}

function identifier(name: string, scope: Scope): unknown {
  if (!scope.has(name)) throw new FilterError(`Unknown name ${name}.`);
  return scope.get(name);
}

function property(object: unknown, key: unknown): unknown {
  if (isNull(object)) throw new FilterError(`Cannot read ${String(key)} of null.`);
  if (key === 'length' && (typeof object === 'string' || Array.isArray(object))) return object.length;
  if (typeof object === 'object' && Object.hasOwn(object, String(key)))
    return (object as Record<string, unknown>)[String(key)];
  throw new FilterError(`There is no property ${String(key)}.`);
}

const METHODS: Record<string, ((target: unknown, args: readonly unknown[]) => unknown) | undefined> = {
  __proto__: null as never,
  some: (target, [test]) => list(target).some((item) => boolean(lambda(test)(item))),
  every: (target, [test]) => list(target).every((item) => boolean(lambda(test)(item))),
  filter: (target, [test]) => list(target).filter((item) => boolean(lambda(test)(item))),
  map: (target, [change]) => list(target).map((item) => lambda(change)(item)),
  includes: (target, [item]) =>
    typeof target === 'string' ? target.includes(text(item)) : list(target).includes(item),
  startsWith: (target, [start]) => text(target).startsWith(text(start)),
  endsWith: (target, [end]) => text(target).endsWith(text(end)),
  toLowerCase: (target) => text(target).toLowerCase(),
  toUpperCase: (target) => text(target).toUpperCase(),
};

const OPERATIONS: Record<string, ((left: unknown, right: unknown) => unknown) | undefined> = {
  __proto__: null as never,
  '==': (left, right) => left === right || (isNull(left) && isNull(right)),
  '!=': (left, right) => left !== right && !(isNull(left) && isNull(right)),
  '<': (left, right) => number(left) < number(right),
  '<=': (left, right) => number(left) <= number(right),
  '>': (left, right) => number(left) > number(right),
  '>=': (left, right) => number(left) >= number(right),
};

function unary(operator: string, value: unknown): unknown {
  if (operator === '!') return !boolean(value);
  if (operator === '-') return -number(value);
  throw new FilterError(`Unknown operator ${operator}.`);
}

const isNull = (value: unknown): value is null | undefined => value === null || value === undefined;

function boolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new FilterError('A Boolean is required.');
  return value;
}

function number(value: unknown): number {
  if (typeof value !== 'number') throw new FilterError('A number is required.');
  return value;
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new FilterError('A string is required.');
  return value;
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new FilterError('A list is required.');
  return value;
}

function lambda(value: unknown): Lambda {
  if (typeof value !== 'function') throw new FilterError('A function is required.');
  return value as Lambda;
}
