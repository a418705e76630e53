import BugIcon from '@atlaskit/icon/core/bug';
import EpicIcon from '@atlaskit/icon/core/epic';
import StoryIcon from '@atlaskit/icon/core/story';
import SubtasksIcon from '@atlaskit/icon/core/subtasks';
import TaskIcon from '@atlaskit/icon/core/task';
import { token } from '@atlaskit/tokens/token';
import type { IssueType } from '../jira/shapes';

/** An issue type in Jira's icon and colour. */
export function TypeIcon({ type }: { type: IssueType }) {
  const label = type.name;
  if (type.hierarchyLevel > 0) return <EpicIcon label={label} color={token('color.icon.accent.purple')} />;
  if (type.hierarchyLevel < 0) return <SubtasksIcon label={label} color={token('color.icon.accent.blue')} />;
  if (/bug/i.test(label)) return <BugIcon label={label} color={token('color.icon.accent.red')} />;
  if (/story/i.test(label)) return <StoryIcon label={label} color={token('color.icon.accent.green')} />;
  return <TaskIcon label={label} color={token('color.icon.accent.blue')} />;
}
