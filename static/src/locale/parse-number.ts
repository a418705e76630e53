/**
 * The number that a person typed in their language, or null when it is none: groups ('12 000', '12,000' in English)
 * are allowed, and a dot is always a decimal sign where it does not group.
 */
export function parseNumber(text: string, locale: string): number | null {
  const parts = new Intl.NumberFormat(locale).formatToParts(-12_345.6);
  const signOf = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const plain = text
    .replace(/\s/g, '')
    .replaceAll(signOf('group'), '')
    .replace(signOf('decimal'), '.')
    .replace(/^[−–]/, '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return null;
  return Number(plain);
}
