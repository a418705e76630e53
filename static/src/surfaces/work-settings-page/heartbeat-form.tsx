import TextArea from '@atlaskit/textarea';
import { useTranslation } from 'react-i18next';
import type { HeartbeatTeamView, HeartbeatView } from '../../../../src/contract/work-views';
import type { ProjectId } from '../../../../src/domain/ids';
import { call } from '../../backend/call';
import { useIssueTypes, type IssueType } from '../../backend/issue-types';
import { Field } from '../../forms/field';
import { FormFrame } from '../../forms/form-frame';
import { useEdits } from '../../forms/use-edits';
import { useSubmission } from '../../forms/use-submission';
import { useFormat } from '../../locale/use-format';
import { IssueTypeChoices } from './issue-type-choices';
import { useHeartbeatCount } from './use-heartbeat-count';
import { WishField } from './wish-field';
import styles from './work-settings-page.module.css';

interface HeartbeatFormProps {
  readonly projectId: ProjectId;
  readonly of: HeartbeatTeamView;
  readonly onSaved: () => Promise<void>;
  /** Reads what others saved. */
  readonly onConflict: () => Promise<void>;
  readonly onCancel: () => void;
}

/** A team's declaration, with what it matches as it is written, and the split that the team wishes for. */
export function HeartbeatForm({ projectId, of, onSaved, onConflict, onCancel }: HeartbeatFormProps) {
  const { t } = useTranslation();
  const { id: teamId, name } = of.team;
  const { draft, edit, theirs, meetConflict } = useEdits(of.heartbeat);
  const submission = useSubmission(onSaved, async () => {
    await onConflict();
    meetConflict();
  });
  const types = useIssueTypes(projectId);
  const words = useWords(types ?? []);
  const save = (): Promise<unknown> => {
    const { version, jql, issueTypeIds, wishedStrategic } = draft;
    return call('saveHeartbeat', { teamId, version, jql, issueTypeIds, wishedStrategic });
  };
  const contested = theirs && [
    { label: t('work.settings.jql'), theirs: theirs.jql, mine: draft.jql },
    { label: t('work.settings.types'), theirs: words.types(theirs), mine: words.types(draft) },
    { label: t('work.settings.wish'), theirs: words.wish(theirs), mine: words.wish(draft) },
  ];
  return (
    <FormFrame
      title={t('work.settings.of', { team: name })}
      submission={submission}
      contested={contested}
      onSubmit={() => void submission.submit(save)}
      onCancel={onCancel}
    >
      <div>
        <Field label={t('work.settings.jql')} path="jql" submission={submission} isOptional>
          {({ isInvalid, ...control }) => (
            <TextArea
              {...control}
              isInvalid={isInvalid}
              isMonospaced
              spellCheck={false}
              minimumRows={2}
              value={draft.jql}
              onChange={(event) => edit({ jql: event.currentTarget.value })}
            />
          )}
        </Field>
        <Counted teamId={teamId} draft={draft} />
      </div>
      <IssueTypeChoices types={types} chosen={draft.issueTypeIds} onChange={(issueTypeIds) => edit({ issueTypeIds })} />
      <WishField
        wish={draft.wishedStrategic}
        submission={submission}
        onChange={(wishedStrategic) => edit({ wishedStrategic })}
      />
    </FormFrame>
  );
}

/** How much the declaration matches now, or what Jira says is wrong with it. */
function Counted({
  teamId,
  draft,
}: {
  readonly teamId: HeartbeatTeamView['team']['id'];
  readonly draft: HeartbeatView;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const count = useHeartbeatCount({ teamId, jql: draft.jql, issueTypeIds: draft.issueTypeIds });
  return (
    <div className={styles.counted} role="status" dir="auto">
      {count?.error != null && <p className={styles.error}>{count.error}</p>}
      {count?.error === null && (
        <p>
          {t('work.settings.counted', {
            open: format.number(count.open),
            completed: format.number(count.completed),
            since: format.day(count.since),
          })}
        </p>
      )}
    </div>
  );
}

function useWords(types: readonly IssueType[]) {
  const { t } = useTranslation();
  const nameOf = (id: string): string => types.find((type) => type.id === id)?.name ?? id;
  return {
    types: ({ issueTypeIds }: HeartbeatView): string => issueTypeIds.map(nameOf).join(', '),
    wish: ({ wishedStrategic: wish }: HeartbeatView): string =>
      wish === null
        ? t('work.settings.noWish')
        : t('work.wish', { strategic: Math.round(wish * 100), heartbeat: Math.round((1 - wish) * 100) }),
  };
}
