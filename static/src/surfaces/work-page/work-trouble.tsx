import SectionMessage from '@atlaskit/section-message';
import { useTranslation } from 'react-i18next';
import type { WorkReadingView } from '../../../../src/contract/work-views';
import { useFormat } from '../../locale/use-format';

/** What Jira says is wrong since when, if anything; the last numbers stay. */
export function WorkTrouble({ trouble }: Pick<WorkReadingView, 'trouble'>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (trouble === null) return null;
  return (
    <SectionMessage appearance="warning" title={t('work.trouble', { since: format.instant(trouble.since) })}>
      <p dir="auto">{trouble.error}</p>
    </SectionMessage>
  );
}
