/**
 * The app's end of the bridge. The site puts this script first in the head of every Custom UI page, where Forge puts
 * its own, so that `globalThis.__bridge` exists before the app asks for it. Calls, and functions inside arguments and
 * results, cross to the host page over a MessageChannel; src/bridge/message-rpc.ts is the other end.
 */
(() => {
  const { port1: port, port2: hostPort } = new MessageChannel();
  const functions = new Map();
  const pending = new Map();
  let lastId = 0;

  const isPlainObject = (value) =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

  const mapEntries = (value, change) =>
    Array.isArray(value)
      ? value.map(change)
      : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)]));

  function encode(value) {
    if (typeof value === 'function') {
      functions.set(++lastId, value);
      return { __bridgeFunction: lastId };
    }
    return Array.isArray(value) || isPlainObject(value) ? mapEntries(value, encode) : value;
  }

  function decode(value) {
    if (!Array.isArray(value) && !isPlainObject(value)) return value;
    const functionId = value.__bridgeFunction;
    if (functionId === undefined) return mapEntries(value, decode);
    return (...args) => request({ kind: 'function', functionId, args: encode(args) });
  }

  function request(message) {
    return new Promise((resolve, reject) => {
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      port.postMessage({ ...message, id });
    });
  }

  function settle({ id, value, error }) {
    const { resolve, reject } = pending.get(id);
    pending.delete(id);
    if (error) reject(Object.assign(new Error(error.message), { name: error.name }));
    else resolve(decode(value));
  }

  async function runFunction({ id, functionId, args }) {
    try {
      const value = await functions.get(functionId)(...decode(args));
      port.postMessage({ kind: 'reply', id, value: encode(value) });
    } catch (error) {
      port.postMessage({ kind: 'reply', id, error: { name: error.name, message: error.message } });
    }
  }

  function applyTheme({ stylesheet, attributes }) {
    const loaded = document.head.querySelector(`link[href="${stylesheet}"]`);
    if (!loaded)
      document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet }));
    for (const [name, value] of Object.entries(attributes)) document.documentElement.setAttribute(name, value);
  }

  port.onmessage = ({ data: message }) => {
    if (message.kind === 'reply') settle(message);
    else if (message.kind === 'function') void runFunction(message);
    else if (message.kind === 'theme') applyTheme(message);
  };

  /** The bottom of what the page holds, in px: not the page's own height, which the host sets and which may be 100 %. */
  function contentHeight() {
    const bottoms = Array.from(document.body.children, (element) => {
      const margin = Number.parseFloat(getComputedStyle(element).marginBottom) || 0;
      return element.getBoundingClientRect().bottom + window.scrollY + margin;
    });
    return Math.ceil(Math.max(0, ...bottoms));
  }

  function reportHeight() {
    const resized = new ResizeObserver(() => port.postMessage({ kind: 'height', height: contentHeight() }));
    const watch = () => Array.from(document.body.children, (element) => resized.observe(element));
    new MutationObserver(watch).observe(document.body, { childList: true });
    watch();
  }

  window.parent.postMessage('bridge-connect', '*', [hostPort]);
  globalThis.__bridge = { callBridge: (command, args) => request({ kind: 'call', command, args: encode(args) }) };
  document.addEventListener('DOMContentLoaded', reportHeight);
})();
