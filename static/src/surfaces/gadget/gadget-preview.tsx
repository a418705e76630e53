import { useTranslation } from 'react-i18next';
import { call } from '../../backend/call';
import { useReading } from '../../backend/use-reading';
import { ReadingError } from '../../components/reading-error';
import { SkeletonLines } from '../../components/skeleton';
import styles from './edit-gadget.module.css';
import { askedBy, type GadgetConfiguration } from './gadget-configuration';
import { GadgetContent } from './gadget-content';

/** What the gadget would show; null: the choice is not complete. */
export function GadgetPreview({ configuration }: { readonly configuration: GadgetConfiguration | null }) {
  const { t } = useTranslation();
  return (
    <section className={styles.preview} aria-label={t('gadget.preview')}>
      <p className={styles.heading} aria-hidden>
        {t('gadget.preview')}
      </p>
      {configuration === null ? (
        <p className={styles.quiet}>{t('gadget.previewWaits')}</p>
      ) : (
        <Preview key={JSON.stringify(askedBy(configuration))} configuration={configuration} />
      )}
    </section>
  );
}

function Preview({ configuration }: { readonly configuration: GadgetConfiguration }) {
  const { t } = useTranslation();
  const ask = () => call('readGadget', askedBy(configuration));
  const { view, error, read } = useReading(ask);
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('gadget.failed')} onRetry={() => read(ask)} />
      {view === null && error === null && <SkeletonLines count={6} />}
      {view !== null && <GadgetContent view={view} scope={configuration.scope} />}
    </>
  );
}
