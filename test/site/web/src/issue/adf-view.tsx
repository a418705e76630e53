import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { AdfMark, AdfNode } from '../jira/shapes';

const children = (node: AdfNode): ReactNode =>
  node.content?.map((child, index) => <AdfView key={index} node={child} />);

function marked(text: ReactNode, { type, attrs }: AdfMark): ReactNode {
  switch (type) {
    case 'strong':
      return <strong>{text}</strong>;
    case 'em':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
    case 'strike':
      return <s>{text}</s>;
    case 'link':
      return /^https?:/.test(attrs?.href ?? '') ? <a href={attrs?.href}>{text}</a> : text;
    default:
      return text;
  }
}

/** Shows a document in the Atlassian Document Format; a node that is not known shows what it holds. */
export function AdfView({ node }: { node: AdfNode }): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduce<ReactNode>(marked, node.text);
    case 'paragraph':
      return <p>{children(node)}</p>;
    case 'heading':
      return <h3>{children(node)}</h3>;
    case 'bulletList':
      return <ul>{children(node)}</ul>;
    case 'orderedList':
      return <ol>{children(node)}</ol>;
    case 'listItem':
      return <li>{children(node)}</li>;
    case 'blockquote':
      return <blockquote>{children(node)}</blockquote>;
    case 'codeBlock':
      return <pre>{children(node)}</pre>;
    case 'hardBreak':
      return <br />;
    case 'rule':
      return <hr />;
    case 'mention':
    case 'emoji':
    case 'status':
      return node.attrs?.text;
    case 'inlineCard':
      return node.attrs?.url;
    default:
      return <Fragment>{children(node)}</Fragment>;
  }
}
