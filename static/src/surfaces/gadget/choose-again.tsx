import { useTranslation } from 'react-i18next';
import { useMayEditDashboard } from '../../backend/dashboard';
import { EmptyState } from '../../components/empty-state';
import { usePlace } from '../../place';

interface ChooseAgainProps {
  readonly reason: 'notChosen' | 'scopeIsGone' | 'cycleIsGone';
}

/** The gadget has nothing to show until somebody chooses; Jira leads to that from the gadget's own menu. */
export function ChooseAgain({ reason }: ChooseAgainProps) {
  const { t } = useTranslation();
  const place = usePlace();
  const isEdited = place.surface === 'gadget' && place.entryPoint === 'edit';
  const mayEdit = useMayEditDashboard(place.surface === 'gadget' && !isEdited ? place.dashboardId : null);
  return (
    <EmptyState sentence={t(`gadget.${reason}`)}>
      {mayEdit === true && <p>{t('gadget.howToChoose')}</p>}
      {mayEdit === false && <p>{t('gadget.whoChooses')}</p>}
    </EmptyState>
  );
}
