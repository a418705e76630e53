import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionView, FocusedObjectiveView } from '../../../../src/contract/views';
import { call } from '../../backend/call';
import { asCallError, type CallError } from '../../backend/call-error';
import { ErrorMessage } from '../../components/error-message';
import { Percentage } from '../../components/percentage';
import { ProgressBar } from '../../components/progress-bar';
import { useDisclosure } from '../../components/use-disclosure';
import { Why } from '../../components/why';
import styles from './contribution-list.module.css';
import type { FocusProps } from './focus-props';

interface ContributionListProps {
  readonly objective: FocusedObjectiveView;
  readonly mayEdit: boolean;
  readonly page: FocusProps;
}

/** The objectives that contribute to this one, and those that would, with an answer to give. */
export function ContributionList({ objective, mayEdit, page }: ContributionListProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const counting = objective.contributions.filter(({ isProposed }) => !isProposed);
  const proposed = objective.contributions.filter(({ isProposed }) => isProposed);
  return (
    <>
      {counting.length > 0 && (
        <section className={styles.section} aria-labelledby={titleId}>
          <p id={titleId} className={styles.heading}>
            {t('goals.contributing')}
          </p>
          <ul className={styles.list}>
            {counting.map((contribution) => (
              <li key={contribution.id}>
                <Contribution contribution={contribution} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {proposed.map((contribution) => (
        <Proposal key={contribution.id} {...{ objective, contribution, mayEdit, page }} />
      ))}
    </>
  );
}

function Contribution({ contribution }: { readonly contribution: ContributionView }) {
  const { t } = useTranslation();
  const why = useDisclosure();
  const { id, title, teamName, progress } = contribution;
  return (
    <>
      <div className={styles.row}>
        <p className={styles.title}>
          <span dir="auto">{title}</span> <span className={styles.team}>{teamName}</span>
        </p>
        <div className={styles.bar}>
          <ProgressBar label={t('progress.of', { title })} share={progress} tone="neutral" thickness="thin" />
        </div>
        <Percentage share={progress} of={title} why={why} />
      </div>
      <Why of={why} subject={{ kind: 'objective', id }} title={title} asOf={null} />
    </>
  );
}

interface ProposalProps extends ContributionListProps {
  readonly contribution: ContributionView;
}

/** An objective of another team that would count here. */
function Proposal({ objective, contribution, mayEdit, page }: ProposalProps) {
  const { t } = useTranslation();
  const [error, setError] = useState<CallError | null>(null);
  const { title, teamName } = contribution;
  const answer = async (operation: 'acceptContribution' | 'declineContribution'): Promise<void> => {
    try {
      await call(operation, { parentObjectiveId: objective.id, objectiveId: contribution.id });
      await page.onChanged();
      page.say(t(operation === 'acceptContribution' ? 'goals.accepted' : 'goals.declined', { title }));
    } catch (failure) {
      setError(asCallError(failure));
    }
  };
  return (
    <div className={styles.proposal}>
      <p>{t('goals.wouldContribute', { title, team: teamName })}</p>
      {mayEdit && (
        <div className={styles.answers}>
          <Button
            spacing="compact"
            aria-label={t('goals.acceptOf', { title })}
            onClick={() => void answer('acceptContribution')}
          >
            {t('goals.accept')}
          </Button>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={t('goals.declineOf', { title })}
            onClick={() => void answer('declineContribution')}
          >
            {t('goals.decline')}
          </Button>
        </div>
      )}
      {error !== null && <ErrorMessage title={t('create.failed')} error={error} />}
    </div>
  );
}
