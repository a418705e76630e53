import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExplanationPart, ExplanationView } from '../../../src/contract/views';
import { call } from '../backend/call';
import { useReading } from '../backend/use-reading';
import { useFormat } from '../locale/use-format';
import { ErrorMessage } from './error-message';
import { ExplanationTable } from './explanation-table';
import styles from './explanation.module.css';
import { FormulaWords } from './formula-words';
import { SkeletonLines } from './skeleton';
import type { ExplainedSubject } from './subject';

interface Explained {
  subject: ExplainedSubject;
  title: string;
}

interface ExplanationProps extends Explained {
  readonly id: string;
  readonly asOf: string | null;
  readonly onClose: () => void;
}

/** Why a number is that number: parts, weights, formula and hour; a part opens to be explained itself. */
export function Explanation({ id, subject, title, asOf, onClose }: ExplanationProps) {
  const { t } = useTranslation();
  const [path, setPath] = useState<readonly Explained[]>([{ subject, title }]);
  const shown = path.at(-1) ?? { subject, title };
  const above = path.at(-2);
  return (
    <section id={id} className={styles.explanation} aria-label={t('why.of', { title: shown.title })}>
      <div className={styles.head}>
        <h4>{t('why.title')}</h4>
        <Button appearance="subtle" spacing="compact" onClick={onClose}>
          {t('action.close')}
        </Button>
      </div>
      {above !== undefined && (
        <button type="button" className={styles.back} onClick={() => setPath(path.slice(0, -1))}>
          {t('why.backTo', { title: above.title })}
        </button>
      )}
      <Explained
        key={`${JSON.stringify(shown.subject)} ${asOf}`}
        {...shown}
        onDrill={(part) => setPath([...path, part])}
      />
    </section>
  );
}

function Explained({ subject, title, onDrill }: Explained & { readonly onDrill: (part: Explained) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const ask = () => explain(subject);
  const { view, error, read } = useReading(ask);
  if (view === null) {
    if (error === null) return <SkeletonLines count={4} />;
    return <ErrorMessage title={t('why.failed')} error={error} onRetry={() => void read(ask)} />;
  }
  return (
    <>
      <p className={styles.subject}>{title}</p>
      <FormulaWords explanation={view} />
      {view.parts.length > 0 && (
        <ExplanationTable
          explanation={view}
          onDrill={(part, partTitle) => {
            const partSubject = subjectOf(part, subject);
            if (partSubject !== null) onDrill({ subject: partSubject, title: partTitle });
          }}
        />
      )}
      <WorkedOut at={view.computedAt} format={format.instant} />
    </>
  );
}

function explain(subject: ExplainedSubject): Promise<ExplanationView> {
  if (subject.kind !== 'issue') return call('explainProgress', subject);
  const { issueId, keyResultId } = subject;
  return call('explainIssue', { issueId, keyResultId });
}

function WorkedOut({ at, format }: { at: ExplanationView['computedAt']; format: (iso: string) => string }) {
  const { t } = useTranslation();
  return at === null ? null : <p className={styles.quiet}>{t('why.computedAt', { at: format(at) })}</p>;
}

function subjectOf(part: ExplanationPart, within: ExplainedSubject): ExplainedSubject | null {
  switch (part.kind) {
    case 'keyResult':
      return { kind: 'keyResult', id: part.id };
    case 'objective':
      return { kind: 'objective', id: part.id };
    case 'issue': {
      const keyResultId = keyResultOf(within);
      return keyResultId === null ? null : { kind: 'issue', issueId: part.id, keyResultId };
    }
    case 'hidden':
    case 'restricted':
      return null;
  }
}

function keyResultOf(subject: ExplainedSubject): string | null {
  switch (subject.kind) {
    case 'keyResult':
    case 'delivery':
      return subject.id;
    case 'issue':
      return subject.keyResultId;
    case 'objective':
    case 'strategicGoal':
      return null;
  }
}
