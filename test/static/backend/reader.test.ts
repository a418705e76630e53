import { Reader, type Reading } from '../../../static/src/backend/reader';

const later = <T>() => {
  let answer: (value: T) => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    answer = resolve;
    fail = reject;
  });
  return { ask: () => promise, answer, fail };
};

const openReader = () => {
  const seen: Reading<string>[] = [];
  return { seen, reader: new Reader<string>((reading) => seen.push(reading)) };
};

test('an answer that arrives after that of a later reading is dropped', async () => {
  const { reader, seen } = openReader();
  const [first, second] = [later<string>(), later<string>()];
  const readings = [reader.read(first.ask), reader.read(second.ask)];
  second.answer('new');
  first.answer('old');
  await Promise.all(readings);
  expect(seen.map(({ view }) => view)).toEqual(['new']);
});

test('the answer of a change is newer than a reading under way', async () => {
  const { reader, seen } = openReader();
  const reading = later<string>();
  const done = reader.read(reading.ask);
  reader.accept('changed');
  reading.answer('before the change');
  await done;
  expect(seen.at(-1)?.view).toBe('changed');
});

test('a failed reading keeps the older view and says why', async () => {
  const { reader, seen } = openReader();
  await reader.read(() => Promise.resolve('old'));
  await reader.read(() => Promise.reject(new Error('no network')));
  expect(seen.at(-1)).toMatchObject({ view: 'old', error: { refusal: { code: 'unreachable' } } });
});
