import type { Adf } from './data';

export function paragraph(text: string): Adf {
  return { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

/** A document with a paragraph for each line of a text. */
export function paragraphs(text: string): Adf {
  const contentOf = (line: string) => (line === '' ? {} : { content: [{ type: 'text', text: line }] });
  const content = text.split('\n').map((line) => ({ type: 'paragraph', ...contentOf(line) }));
  return { type: 'doc', version: 1, content };
}

export function isAdf(value: unknown): value is Adf {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    value.type === 'doc' &&
    'version' in value &&
    value.version === 1 &&
    'content' in value &&
    Array.isArray(value.content)
  );
}

/** The words of a document, paragraphs separated by line breaks. */
export function plainText(document: Adf | null): string {
  return (document?.content ?? []).map(textOfNode).join('\n');
}

function textOfNode(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return node.text;
  return 'content' in node && Array.isArray(node.content) ? node.content.map(textOfNode).join('') : '';
}
