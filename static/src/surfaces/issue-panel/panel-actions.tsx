import Button from '@atlaskit/button/new';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssuePanelView } from '../../../../src/contract/views';
import styles from './panel-actions.module.css';
import type { PanelChanges } from './use-panel-changes';

interface PanelActionsProps {
  readonly view: IssuePanelView;
  readonly changes: PanelChanges;
  readonly linkButton: RefObject<HTMLButtonElement>;
  readonly onLink: () => void;
}

/** What the viewer can do; shown only to those who may. */
export function PanelActions({ view, changes, linkButton, onLink }: PanelActionsProps) {
  const { t } = useTranslation();
  const { isChanging } = changes;
  const isBare = view.serves.length === 0 && view.heartbeatIssueId === null;
  return (
    <div className={styles.actions}>
      <Button ref={linkButton} appearance={isBare ? 'primary' : 'default'} isDisabled={isChanging} onClick={onLink}>
        {t('panel.link')}
      </Button>
      {view.heartbeatIssueId === view.issueId && (
        <Button appearance="subtle" isDisabled={isChanging} onClick={changes.unmarkHeartbeat}>
          {t('heartbeat.unmark')}
        </Button>
      )}
      {isBare && (
        <Button isDisabled={isChanging} onClick={changes.markHeartbeat}>
          {t('heartbeat.mark')}
        </Button>
      )}
    </div>
  );
}
