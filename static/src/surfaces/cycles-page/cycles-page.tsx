import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { OrganisationView } from '../../../../src/contract/organisation-views';
import { call } from '../../backend/call';
import { useReturn } from '../../backend/live';
import { useIsStrategyEditor } from '../../backend/rights';
import { useReading } from '../../backend/use-reading';
import { EmptyState } from '../../components/empty-state';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import { useUndo } from '../../components/use-undo';
import { AddCyclesForm } from './add-cycles-form';
import { CycleList } from './cycle-list';
import { CycleTimeline } from './cycle-timeline';
import styles from './cycles-page.module.css';

/**
 * The times that goals are made for, side by side.
 * `opened`: the first reading, under way since before the page was loaded.
 */
export function CyclesPage({ opened }: { readonly opened: Promise<OrganisationView> }) {
  const { t } = useTranslation();
  const { view, error, read } = useReading(() => opened);
  const mayEdit = useIsStrategyEditor();
  const reread = () => read(() => call('readOrganisation', {}));
  const undo = useUndo(reread);
  useReturn(reread);
  return (
    <main className={styles.page} aria-busy={view === null && error === null}>
      <h1>{t('cycles.title')}</h1>
      <p className={styles.quiet}>{t('cycles.sentence')}</p>
      {view === null && error === null && <SkeletonLines count={8} />}
      <ReadingError reading={{ view, error }} failed={t('cycles.failed')} onRetry={reread} />
      {view !== null && mayEdit && <Adding cycles={view.cycles} onChanged={reread} />}
      {undo.notice}
      {view?.cycles.length === 0 && <EmptyState sentence={t('cycles.none')} />}
      {view !== null && view.cycles.length > 0 && (
        <>
          <CycleTimeline cycles={view.cycles} />
          <CycleList cycles={view.cycles} mayEdit={mayEdit} onChanged={reread} onDone={undo.offerUndo} />
        </>
      )}
    </main>
  );
}

interface AddingProps extends Pick<OrganisationView, 'cycles'> {
  readonly onChanged: () => Promise<void>;
}

/** A button that becomes the form for more cycles, in its place. */
function Adding({ cycles, onChanged }: AddingProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    flushSync(() => setOpen(false));
    button.current?.focus();
  };
  const saved = async (): Promise<void> => {
    await onChanged();
    close();
  };
  if (isOpen) return <AddCyclesForm cycles={cycles} onSaved={saved} onCancel={close} />;
  return (
    <div>
      <Button ref={button} appearance="primary" onClick={() => setOpen(true)}>
        {t('cycles.add')}
      </Button>
    </div>
  );
}
