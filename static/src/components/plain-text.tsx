import { router } from '@forge/bridge';
import type { MouseEvent } from 'react';
import linkStyles from './issue-link.module.css';
import styles from './plain-text.module.css';

/** A web address up to where a sentence would go on: a full stop or a bracket at its end is the sentence's. */
const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}])/g;

/** Words as they were typed: line ends kept, nothing read as markup, web addresses made links. */
export function PlainText({ text }: { readonly text: string }) {
  return (
    <p className={styles.text} dir="auto">
      <Words text={text} />
    </p>
  );
}

/** The same within a line of something else. */
export function Words({ text }: { readonly text: string }) {
  return text.split(address).map((piece, place) => (place % 2 === 0 ? piece : <WebLink key={place} href={piece} />));
}

/** Jira itself opens it, since the frame of the app may not. */
function WebLink({ href }: { readonly href: string }) {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    void router.open(href);
  };
  return (
    <a className={linkStyles.link} href={href} rel="noopener noreferrer" onClick={open}>
      {href}
    </a>
  );
}
