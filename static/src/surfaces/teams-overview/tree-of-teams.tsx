import Button from '@atlaskit/button/new';
import { useTranslation } from 'react-i18next';
import type { TeamsPageView } from '../../../../src/contract/teams-views';
import type { CycleId } from '../../../../src/domain/ids';
import { LongList } from '../../components/long-list';
import { ReadingError } from '../../components/reading-error';
import { TeamLine, type Choosing } from './team-line';
import type { TeamRow } from './team-tree';
import { useTeams } from './use-teams';

interface TreeOfTeamsProps extends Choosing {
  readonly view: TeamsPageView;
  readonly cycleId: CycleId;
}

/** All teams, each below the one that it stands below. */
export function TreeOfTeams({ view, cycleId, ...choosing }: TreeOfTeamsProps) {
  const { t } = useTranslation();
  const { rows, failed, toggle, readMore, retry } = useTeams(view, cycleId);
  return (
    <>
      <ReadingError reading={{ view, error: failed }} failed={t('overview.failed')} onRetry={retry} />
      <LongList
        label={t('overview.all')}
        items={rows}
        keyOf={keyOf}
        show={(row) =>
          row.kind === 'more' ? (
            <Button appearance="subtle" onClick={() => void readMore(row)}>
              {t('overview.moreTeams')}
            </Button>
          ) : (
            <TeamLine
              team={row.team}
              depth={row.depth}
              below={row.isOpen === null ? null : { isOpen: row.isOpen, toggle: () => toggle(row.team.id) }}
              {...choosing}
            />
          )
        }
      />
    </>
  );
}

const keyOf = (row: TeamRow): string => (row.kind === 'team' ? row.team.id : `more ${row.parentId}`);
