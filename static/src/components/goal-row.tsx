import WarningIcon from '@atlaskit/icon/core/status-warning';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgressView } from '../../../src/contract/views';
import type { AccountId, KeyResultId } from '../../../src/domain/ids';
import { Delta } from './delta';
import { DeliveryBar } from './delivery-bar';
import styles from './goal-row.module.css';
import { PaceLozenge } from './pace-lozenge';
import { Percentage } from './percentage';
import { PersonName } from './person';
import { ProgressBar } from './progress-bar';
import type { ExplainedSubject } from './subject';
import { toneOfPace } from './tone';
import { useDisclosure } from './use-disclosure';
import { Why } from './why';

interface GoalRowProps {
  readonly title: string;
  /** In place of the plain title: a control to edit it. */
  readonly titleControl?: ReactNode;
  /** 'strong' for what heads others. */
  readonly weight?: 'normal' | 'strong';
  /** What opens and closes what lies below. */
  readonly expander?: ReactNode;
  /** Whose it is; null: nobody's. */
  readonly ownerId?: AccountId | null;
  /** Small controls behind the title. */
  readonly tools?: ReactNode;
  /** How it is measured and where it stands. */
  readonly measure?: ReactNode;
  readonly progress: ProgressView;
  readonly subject: ExplainedSubject;
  /** The key result whose delivery this is; for goals that have initiatives of their own. */
  readonly deliveryOf?: KeyResultId;
  /** What can be done about it here. */
  readonly action?: ReactNode;
}

/** One goal, the same on every screen: title, measure, progress, delivery, change, pace, and why. */
export function GoalRow(props: GoalRowProps) {
  const {
    title,
    titleControl,
    expander,
    ownerId = null,
    tools,
    measure,
    progress,
    subject,
    deliveryOf,
    action,
  } = props;
  const isStrong = props.weight === 'strong';
  const { t } = useTranslation();
  const why = useDisclosure();
  const whyDelivery = useDisclosure();
  return (
    <div className={styles.frame} role="group" aria-label={title}>
      <div className={styles.row}>
        <div className={styles.head}>
          <div className={styles.title}>
            {expander}
            <h3 title={title} className={isStrong ? styles.strong : undefined}>
              {titleControl ?? title}
            </h3>
            {ownerId !== null && <PersonName accountId={ownerId} isCompact />}
            {tools}
          </div>
          <div className={styles.pace}>
            <PaceLozenge pace={progress.pace} />
          </div>
        </div>
        {measure !== undefined && <p className={styles.measure}>{measure}</p>}
        <div className={styles.bar}>
          <ProgressBar
            label={t('progress.of', { title })}
            share={progress.progress}
            expected={progress.expected}
            tone={toneOfPace[progress.pace]}
            thickness="thick"
          />
        </div>
        <div className={styles.figures}>
          <Percentage share={progress.progress} of={title} why={why} />
          <Delta change={progress.changeIn14Days} />
        </div>
        {progress.delivery !== null && (
          <DeliveryBar title={title} delivery={progress.delivery} why={deliveryOf === undefined ? null : whyDelivery} />
        )}
        {action != null && <div className={styles.action}>{action}</div>}
        {progress.divergence !== null && (
          <p className={styles.divergence}>
            <WarningIcon label="" size="small" color="currentColor" />
            {t(`divergence.${progress.divergence}`)}
          </p>
        )}
      </div>
      <Why of={why} subject={subject} title={title} asOf={progress.computedAt} />
      {deliveryOf !== undefined && (
        <Why
          of={whyDelivery}
          subject={{ kind: 'delivery', id: deliveryOf }}
          title={t('delivery.of', { title })}
          asOf={progress.computedAt}
        />
      )}
    </div>
  );
}
