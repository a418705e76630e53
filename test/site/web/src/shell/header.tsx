import Avatar from '@atlaskit/avatar';
import Button, { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AddIcon from '@atlaskit/icon/core/add';
import SettingsIcon from '@atlaskit/icon/core/settings';
import ThemeIcon from '@atlaskit/icon/core/theme';
import ToolsIcon from '@atlaskit/icon/core/tools';
import { Link } from 'react-router';
import { issuePath, modulePath, SETTINGS } from '../bridge/destinations';
import { usePageActions } from '../bridge/page-actions';
import { IssuePicker } from '../issue/issue-picker';
import { useInstallation, useModules, useViewer } from '../site/installation';
import { becomeUser } from '../site/site-client';
import { useTheme } from './theme';

interface HeaderProps {
  readonly areControlsOpen: boolean;
  readonly onControls: () => void;
}

export function Header({ areControlsOpen, onControls }: HeaderProps) {
  const { navigate, openCreate } = usePageActions();
  const viewer = useViewer();
  const { colorMode, setColorMode } = useTheme();
  const other = colorMode === 'light' ? 'dark' : 'light';
  return (
    <header className="header">
      <Link to="/" className="logo" aria-label="Jira, your projects">
        <img src="/favicon.svg" alt="" width="24" height="24" />
        Jira
      </Link>
      <div className="header-middle">
        <search className="header-search">
          <IssuePicker
            label="Search"
            placeholder="Search by key or text"
            onPick={({ key }) => navigate(issuePath(key))}
          />
        </search>
        <Button appearance="primary" iconBefore={AddIcon} onClick={() => openCreate({}, () => undefined)}>
          Create
        </Button>
      </div>
      <div className="header-end">
        <AppsMenu />
        {viewer?.role === 'admin' && (
          <IconButton icon={SettingsIcon} label="Settings" appearance="subtle" onClick={() => navigate(SETTINGS)} />
        )}
        <IconButton
          icon={ToolsIcon}
          label="Site controls"
          appearance="subtle"
          isSelected={areControlsOpen}
          aria-expanded={areControlsOpen}
          onClick={onControls}
        />
        <IconButton
          icon={ThemeIcon}
          label={`Switch to ${other} theme`}
          appearance="subtle"
          onClick={() => setColorMode(other)}
        />
        <UserSwitch />
      </div>
    </header>
  );
}

function AppsMenu() {
  const { navigate } = usePageActions();
  const modules = useModules('jira:globalPage');
  return (
    <DropdownMenu trigger="Apps">
      <DropdownItemGroup title="Your apps">
        {modules.map(({ key, title }) => (
          <DropdownItem key={key} onClick={() => navigate(modulePath(key))}>
            {title}
          </DropdownItem>
        ))}
        {modules.length === 0 && <DropdownItem isDisabled>No app has a page of its own</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

/** Changes who looks at the site. The page loads anew, so that nothing of the one stays on the screen of the other. */
function UserSwitch() {
  const { session } = useInstallation();
  const viewer = useViewer();
  const become = async (accountId: string) => {
    await becomeUser(accountId);
    window.location.reload();
  };
  return (
    <label className="user-switch">
      <Avatar size="small" name="" {...(viewer ? { src: viewer.avatarUrl } : {})} />
      <select
        className="native-select native-select--bare"
        aria-label="Who are you"
        value={session.accountId}
        onChange={({ target }) => void become(target.value)}
      >
        {session.users.map(({ accountId, displayName, role }) => (
          <option key={accountId} value={accountId}>
            {`${displayName} (${role})`}
          </option>
        ))}
      </select>
    </label>
  );
}
