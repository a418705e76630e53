import { useTranslation } from 'react-i18next';
import type { StrategicGoalStanding } from '../../../../src/contract/strategy-views';
import { partKinds, type StrategyPart } from '../../../../src/domain/strategy';
import { PlainText } from '../../components/plain-text';
import { GoalCard } from './goal-card';
import styles from './strategy-sections.module.css';

interface StrategySectionsProps {
  readonly parts: readonly StrategyPart[];
  /** How its strategic goals stand; none for a version of old. */
  readonly standings?: readonly StrategicGoalStanding[];
  /** Of its headings: 3 where it stands below a heading of its own. */
  readonly level?: 2 | 3;
}

/** A strategy to read, kind by kind; what it does not say is left out. */
export function StrategySections({ parts, standings, level = 2 }: StrategySectionsProps) {
  const { t } = useTranslation();
  const Heading = `h${level}` as const;
  const SubHeading = level === 2 ? 'h3' : 'h4';
  return partKinds.map((kind) => {
    const own = parts.filter((part) => part.kind === kind);
    if (own.length === 0) return null;
    return (
      <section key={kind} className={styles.section}>
        <Heading>{t(`strategy.kind.${kind}`)}</Heading>
        {kind === 'purpose' || kind === 'context' ? (
          own.map(({ id, text }) => <PlainText key={id} text={text} />)
        ) : (
          <ol className={kind === 'strategicGoal' ? styles.cards : styles.list}>
            {own.map((part) => (
              <li key={part.id}>
                {part.kind === 'strategicGoal' ? (
                  <GoalCard
                    goal={part}
                    parts={parts}
                    standing={standings?.find(({ id }) => id === part.id)}
                    heading={<SubHeading dir="auto">{part.title}</SubHeading>}
                  />
                ) : (
                  <>
                    <SubHeading dir="auto">{part.title}</SubHeading>
                    {part.text !== '' && <PlainText text={part.text} />}
                  </>
                )}
              </li>
            ))}
          </ol>
        )}
      </section>
    );
  });
}
