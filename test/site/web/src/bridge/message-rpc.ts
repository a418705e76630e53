type AnyFunction = (...args: unknown[]) => unknown;

interface Failure {
  readonly name: string;
  readonly message: string;
}

type FromFrame =
  | { readonly kind: 'call'; readonly id: number; readonly command: string; readonly args: unknown }
  | { readonly kind: 'function'; readonly id: number; readonly functionId: number; readonly args: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly value?: unknown; readonly error?: Failure }
  | { readonly kind: 'height'; readonly height: number };

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

export interface FrameHandlers {
  readonly onCall: (command: string, args: unknown) => unknown;
  readonly onHeight: (height: number) => void;
}

export interface FrameTheme {
  readonly stylesheet: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function mapEntries(value: unknown, change: (entry: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));
}

const failureOf = (error: unknown): Failure =>
  error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };

/**
 * The host's end of the bridge: answers the frame's calls over a MessagePort. A function inside an argument or a
 * result crosses as `{ __bridgeFunction: id }` and becomes an async function on the other side.
 */
export class MessageRpc {
  readonly #functions = new Map<number, AnyFunction>();
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;

  constructor(
    private readonly port: MessagePort,
    private readonly handlers: FrameHandlers,
  ) {
    port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#receive(data);
  }

  setTheme(theme: FrameTheme): void {
    this.port.postMessage({ kind: 'theme', ...theme });
  }

  close(): void {
    this.port.close();
  }

  #receive(message: FromFrame): void {
    switch (message.kind) {
      case 'call':
        void this.#answer(message.id, () => this.handlers.onCall(message.command, this.#decode(message.args)));
        break;
      case 'function':
        void this.#answer(message.id, () => this.#run(message.functionId, message.args));
        break;
      case 'reply':
        this.#settle(message.id, message.value, message.error);
        break;
      case 'height':
        this.handlers.onHeight(message.height);
    }
  }

  async #answer(id: number, work: () => unknown): Promise<void> {
    try {
      this.port.postMessage({ kind: 'reply', id, value: this.#encode(await work()) });
    } catch (error) {
      this.port.postMessage({ kind: 'reply', id, error: failureOf(error) });
    }
  }

  #run(functionId: number, args: unknown): unknown {
    const decoded = this.#decode(args);
    return this.#functions.get(functionId)?.(...(decoded as unknown[]));
  }

  #settle(id: number, value: unknown, error: Failure | undefined): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(Object.assign(new Error(error.message), { name: error.name }));
    else waiting?.resolve(this.#decode(value));
  }

  #callFrame(functionId: number, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.port.postMessage({ kind: 'function', id, functionId, args: this.#encode(args) });
    });
  }

  #encode(value: unknown): unknown {
    if (typeof value !== 'function') return mapEntries(value, (entry) => this.#encode(entry));
    this.#functions.set(++this.#lastId, value as AnyFunction);
    return { __bridgeFunction: this.#lastId };
  }

  #decode(value: unknown): unknown {
    const functionId = isObject(value) ? value.__bridgeFunction : undefined;
    if (typeof functionId !== 'number') return mapEntries(value, (entry) => this.#decode(entry));
    return (...args: unknown[]) => this.#callFrame(functionId, args);
  }
}
