import { AsyncSelect } from '@atlaskit/select';
import { findIssues } from '../jira/search';
import type { Issue } from '../jira/shapes';
import { TypeIcon } from './type-icon';

interface IssueOption {
  readonly value: string;
  readonly label: string;
  readonly issue: Issue;
}

interface IssuePickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly within?: string;
  readonly autoFocus?: boolean;
  readonly onPick: (issue: Issue) => void;
}

const optionOf = (issue: Issue): IssueOption => ({
  value: issue.key,
  label: `${issue.key} ${issue.fields.summary}`,
  issue,
});

/** Finds one issue by key or text. */
export function IssuePicker({ label, placeholder, within, autoFocus = false, onPick }: IssuePickerProps) {
  return (
    <AsyncSelect<IssueOption>
      label={label}
      placeholder={placeholder}
      autoFocus={autoFocus}
      cacheOptions={false}
      defaultOptions
      key={within}
      loadOptions={async (text) => (await findIssues(text, within)).map(optionOf)}
      noOptionsMessage={() => 'No issue found'}
      value={null}
      onChange={(option) => option && onPick(option.issue)}
      menuPosition="fixed"
      spacing="compact"
      formatOptionLabel={({ issue }) => (
        <span className="issue-option">
          <TypeIcon type={issue.fields.issuetype} />
          <span className="quiet">{issue.key}</span>
          <span className="clip">{issue.fields.summary}</span>
        </span>
      )}
    />
  );
}
