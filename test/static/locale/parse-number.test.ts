import * as fc from 'fast-check';
import { parseNumber } from '../../../static/src/locale/parse-number';

test.each([
  ['12,000', 'en-US', 12000],
  ['12.5', 'en-US', 12.5],
  ['12 000', 'no-NO', 12000],
  ['12,5', 'no-NO', 12.5],
  ['12.5', 'no-NO', 12.5],
  ['1.234,5', 'de-DE', 1234.5],
  ['−3', 'no-NO', -3],
  [' .5 ', 'en-US', 0.5],
])('%p in %s is %p', (text, locale, number) => {
  expect(parseNumber(text, locale)).toBe(number);
});

test.each(['', ' ', 'abc', '12abc', '1e5', '--1', '.'])('%p is no number', (text) => {
  expect(parseNumber(text, 'en-US')).toBeNull();
});

test('what a language writes, it reads', () => {
  const locales = fc.constantFrom('en-US', 'no-NO', 'de-DE', 'fr-FR', 'sv-SE');
  fc.assert(
    fc.property(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: 0, max: 99 }),
      locales,
      (whole, part, locale) => {
        const number = whole + Math.sign(whole) * (part / 100);
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number);
        expect(parseNumber(written, locale)).toBeCloseTo(number, 2);
      },
    ),
  );
});
