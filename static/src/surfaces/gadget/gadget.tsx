import { useTranslation } from 'react-i18next';
import type { GadgetView } from '../../../../src/contract/gadget-views';
import { call } from '../../backend/call';
import { useRefresh } from '../../backend/dashboard';
import { useReturn, useTeamNews } from '../../backend/live';
import { useReading } from '../../backend/use-reading';
import { ReadingError } from '../../components/reading-error';
import { Skeleton } from '../../components/skeleton';
import { usePlace } from '../../place';
import { ChooseAgain } from './choose-again';
import { askedBy, type GadgetConfiguration } from './gadget-configuration';
import { GadgetContent } from './gadget-content';
import styles from './gadget.module.css';

interface GadgetProps {
  /** null: what it is to show was never chosen, or cannot be read. */
  readonly configuration: GadgetConfiguration | null;
  /** The first reading, under way since before this code was loaded; null where there is nothing to read. */
  readonly opened: Promise<GadgetView> | null;
}

/** A gadget on a dashboard: what it was configured to show, or how to choose that. */
export function Gadget({ configuration, opened }: GadgetProps) {
  return (
    <main className={styles.gadget}>
      {configuration === null || opened === null ? (
        <ChooseAgain reason="notChosen" />
      ) : (
        <ShownGadget configuration={configuration} opened={opened} />
      )}
    </main>
  );
}

interface ShownGadgetProps {
  readonly configuration: GadgetConfiguration;
  readonly opened: Promise<GadgetView>;
}

function ShownGadget({ configuration, opened }: ShownGadgetProps) {
  const { t } = useTranslation();
  const place = usePlace();
  const { view, error, read } = useReading(() => opened);
  const reread = () => read(() => call('readGadget', askedBy(configuration)));
  useTeamNews(view?.kind === 'table' ? view.objectives.map(({ teamId }) => teamId) : [], reread);
  useReturn(reread);
  useRefresh(place.surface === 'gadget' ? place.gadgetId : null, reread);
  if (view === null && error === null) return <Skeleton shape="gadget" />;
  return (
    <>
      <ReadingError reading={{ view, error }} failed={t('gadget.failed')} onRetry={reread} />
      {view !== null && <GadgetContent view={view} scope={configuration.scope} />}
    </>
  );
}
