import { coalesce } from '../../../static/src/backend/coalesce';

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

test('a burst becomes one run', async () => {
  const run = jest.fn(() => Promise.resolve());
  const request = coalesce(run, 250);
  for (let call = 0; call < 1000; call += 1) request();
  await jest.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
});

test('calls during a run lead to one more run after it', async () => {
  let end = (): void => undefined;
  const run = jest.fn(() => new Promise<void>((resolve) => (end = resolve)));
  const request = coalesce(run, 250);
  request();
  await jest.advanceTimersByTimeAsync(250);
  request();
  request();
  await jest.advanceTimersByTimeAsync(1000);
  expect(run).toHaveBeenCalledTimes(1);
  end();
  await jest.advanceTimersByTimeAsync(250);
  expect(run).toHaveBeenCalledTimes(2);
});

test('a failed run does not stop the next one', async () => {
  const run = jest.fn(() => Promise.reject(new Error('down')));
  const request = coalesce(run, 10);
  request();
  await jest.advanceTimersByTimeAsync(10);
  request();
  await jest.advanceTimersByTimeAsync(10);
  expect(run).toHaveBeenCalledTimes(2);
});

test('what has not begun is dropped by cancel', async () => {
  const run = jest.fn(() => Promise.resolve());
  const request = coalesce(run, 250);
  request();
  request.cancel();
  await jest.advanceTimersByTimeAsync(1000);
  expect(run).not.toHaveBeenCalled();
});
