import Button from '@atlaskit/button/new';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServedKeyResultView } from '../../../../src/contract/views';
import type { IssueId } from '../../../../src/domain/ids';
import { InitiativeList } from '../../components/initiative-list';
import { KeyResultRow } from '../../components/key-result-row';
import { RestrictedMark } from '../../components/restricted-mark';
import { UpLine, type UpStep } from '../../components/up-line';
import { useDisclosure } from '../../components/use-disclosure';
import { GoalTitle } from './goal-title';
import styles from './served-key-result.module.css';
import { ThroughIssue } from './through-issue';

interface ServedKeyResultProps {
  readonly issueId: IssueId;
  /** It is the first of those served through the same issue. */
  readonly isHeaded: boolean;
  readonly served: ServedKeyResultView;
  readonly mayEdit: boolean;
  /** Reads the panel again. */
  readonly onChanged: () => Promise<void>;
  readonly onUnlink: (served: ServedKeyResultView) => void;
}

/** A key result that the issue serves, its line up to the strategy, and what stands beside the issue. */
export function ServedKeyResult({ issueId, isHeaded, served, mayEdit, onChanged, onUnlink }: ServedKeyResultProps) {
  const { t } = useTranslation();
  const { keyResult, throughIssueId, team, cycle } = served;
  const isDirect = throughIssueId === issueId;
  const mayUnlink = isDirect && (mayEdit || team.isEditor);
  return (
    <div className={styles.served}>
      {isHeaded && (isDirect ? <h2>{t('panel.serves')}</h2> : <ThroughIssue issueId={throughIssueId} />)}
      <div className={styles.columns}>
        <div>
          <KeyResultRow
            keyResult={keyResult}
            titleControl={
              <GoalTitle
                goal={{ kind: 'keyResult', id: keyResult.id }}
                title={keyResult.title}
                projectIds={served.projectIds}
              />
            }
            mayEdit={team.isEditor}
            isClosed={cycle.isClosed}
            onChanged={onChanged}
          />
        </div>
        <div className={styles.around}>
          <UpLine steps={stepsOf(served)} noGoalReason={served.strategicGoal === null ? served.noGoalReason : null} />
          <p className={styles.quiet}>
            {t('panel.teamAndCycle', { team: team.name, cycle: cycle.name })}{' '}
            {served.objective.isRestricted && <RestrictedMark />}
          </p>
          <Beside beside={served.beside}>
            {mayUnlink && (
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={t('panel.unlinkFrom', { title: keyResult.title })}
                onClick={() => onUnlink(served)}
              >
                {t('panel.unlink')}
              </Button>
            )}
          </Beside>
        </div>
      </div>
    </div>
  );
}

function stepsOf({ objective, strategicGoal }: ServedKeyResultView): UpStep[] {
  const step: UpStep = { ...objective, subject: { kind: 'objective', id: objective.id } };
  if (strategicGoal === null) return [step];
  return [step, { ...strategicGoal, subject: { kind: 'strategicGoal', id: strategicGoal.id } }];
}

interface BesideProps extends Pick<ServedKeyResultView, 'beside'> {
  readonly children: ReactNode;
}

/** The other initiatives of the key result, counted first; beside the count stands what can be done. */
function Beside({ beside, children }: BesideProps) {
  const { t } = useTranslation();
  const list = useDisclosure();
  const Chevron = list.isOpen ? ChevronDownIcon : ChevronRightIcon;
  return (
    <>
      <div className={styles.foot}>
        {beside.total === 0 ? (
          <p className={styles.quiet}>{t('panel.alone')}</p>
        ) : (
          <button
            type="button"
            className={styles.beside}
            aria-expanded={list.isOpen}
            aria-controls={list.isOpen ? list.id : undefined}
            onClick={list.toggle}
          >
            <Chevron label="" size="small" color="currentColor" />
            {t('panel.beside', { count: beside.total })}
          </button>
        )}
        {children}
      </div>
      {list.isOpen && (
        <div id={list.id} className={styles.initiatives}>
          <InitiativeList initiatives={beside.shown} total={beside.total} />
        </div>
      )}
    </>
  );
}
