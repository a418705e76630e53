import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../src/contract/views';
import type { CycleId } from '../../../../src/domain/ids';
import { PageHeader } from '../../components/page-header';
import { CycleChoice } from '../../forms/cycle-choice';
import { gapsPath } from '../../goal-path';
import { RouteLink } from '../../routing';
import styles from './alignment-header.module.css';

const parts = { map: '/alignment', gaps: gapsPath } as const;

interface AlignmentHeaderProps {
  /** The part shown: the picture of what is aligned, or the list of what is not. */
  readonly part: keyof typeof parts;
  /** null until it was read. */
  readonly view: { readonly cycles: readonly CycleView[]; readonly cycleId: CycleId | null } | null;
  readonly onChoose: (cycleId: CycleId) => void;
}

/** Are we aligned? The map and the gaps answer it side by side. */
export function AlignmentHeader({ part, view, onChoose }: AlignmentHeaderProps) {
  const { t } = useTranslation();
  return (
    <PageHeader title={t('alignment.title')}>
      <nav className={styles.parts} aria-label={t('alignment.title')}>
        {(['map', 'gaps'] as const).map((name) => (
          <RouteLink key={name} to={parts[name]} className={styles.part} isCurrent={name === part}>
            {t(`alignment.${name}`)}
          </RouteLink>
        ))}
      </nav>
      {view !== null && <CycleChoice view={view} onChoose={onChoose} />}
    </PageHeader>
  );
}
