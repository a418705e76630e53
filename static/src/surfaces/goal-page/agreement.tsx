import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import { call } from '../../backend/call';
import { ErrorMessage } from '../../components/error-message';
import { Lozenge } from '../../components/lozenge';
import { PersonName } from '../../components/person';
import { useFormat } from '../../locale/use-format';
import styles from './goal-header.module.css';
import type { GoalProps } from './goal-props';
import { useTalk } from '../../components/use-talk';

/** Whether the objective is proposed or agreed, by whom, and what is still asked; its leader says which. */
export function Agreement({ view, rights, onChanged }: GoalProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const talk = useTalk(onChanged);
  const { objective, team, cycle, agreed, openQuestions } = view;
  const isAgreed = objective.state === 'agreed';
  const mayAgree = !cycle.isClosed && (team.isLeader || rights.isProjectAdmin || rights.isStrategyEditor);
  const say = () =>
    talk.act(() =>
      call(isAgreed ? 'proposeObjective' : 'agreeObjective', { objectiveId: objective.id, version: objective.version }),
    );
  return (
    <>
      <span className={styles.fact}>
        <Lozenge tone={isAgreed ? 'success' : 'information'}>{t(`goalPage.state.${objective.state}`)}</Lozenge>
        {agreed !== null && (
          <>
            <PersonName accountId={agreed.by} />
            <time className={styles.quiet} dateTime={agreed.at} title={format.instant(agreed.at)}>
              {format.ago(agreed.at)}
            </time>
          </>
        )}
        {openQuestions > 0 && (
          <span className={styles.quiet}>{t('goalPage.openQuestions', { count: openQuestions })}</span>
        )}
        {mayAgree && (
          <Button spacing="compact" appearance={isAgreed ? 'subtle' : 'default'} onClick={() => void say()}>
            {t(isAgreed ? 'goalPage.proposeAgain' : 'goalPage.agree')}
          </Button>
        )}
      </span>
      {talk.failure !== null && (
        <ErrorMessage
          title={t('goalPage.notAgreed')}
          error={talk.failure.error}
          onRetry={talk.failure.error.isConflict ? () => void onChanged() : talk.failure.retry}
        />
      )}
    </>
  );
}
