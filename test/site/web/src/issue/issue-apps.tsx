import { IconButton } from '@atlaskit/button/new';
import Badge from '@atlaskit/badge';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import AppIcon from '@atlaskit/icon/core/app';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import ChevronRightIcon from '@atlaskit/icon/core/chevron-right';
import CrossIcon from '@atlaskit/icon/core/cross';
import Lozenge from '@atlaskit/lozenge';
import type { ThemeAppearance } from '@atlaskit/lozenge';
import { useQuery } from '@tanstack/react-query';
import { useId, useMemo, useState } from 'react';
import { AppFrame, extensionOf } from '../bridge/app-frame';
import type { Issue } from '../jira/shapes';
import { pictureUrl, useInstallation, useModules } from '../site/installation';
import { readContextStatus } from '../site/site-client';
import type { AppModule, ModuleStatus } from '../site/site-client';

/** What Forge tells a module of the issue it stands in. */
export function useAboutIssue({ id, key, fields: { issuetype, project } }: Issue) {
  return useMemo(
    () => ({
      issue: { id, key, type: issuetype.name, typeId: issuetype.id },
      project: { id: project.id, key: project.key, type: project.projectTypeKey },
    }),
    [id, key, issuetype.name, issuetype.id, project.id, project.key, project.projectTypeKey],
  );
}

export function ModuleIcon({ module }: { module: AppModule }) {
  const { session } = useInstallation();
  const url = pictureUrl(session, module.icon);
  return url ? <img className="module-icon" src={url} alt="" /> : <AppIcon label="" />;
}

function StatusMark({ status: { type, value } }: { status: ModuleStatus }) {
  switch (type) {
    case 'lozenge':
      return <Lozenge appearance={(value.type ?? 'default') as ThemeAppearance}>{value.label}</Lozenge>;
    case 'badge':
      return <Badge>{value.label}</Badge>;
    case 'icon':
      return value.url ? <img className="module-icon" src={value.url} alt={value.label} /> : null;
  }
}

const opened = (module: AppModule): string => `context-open:${module.key}`;

/** A `jira:issueContext` module: a section of the right column that opens to the app's frame. */
export function ContextSection({ module, issue }: { module: AppModule; issue: Issue }) {
  const about = useAboutIssue(issue);
  const bodyId = useId();
  const [isOpen, setOpen] = useState(() => localStorage.getItem(opened(module)) !== 'no');
  const { data } = useQuery({
    queryKey: ['context-status', module.key, issue.id],
    queryFn: () => readContextStatus(module.key, extensionOf(module, about)),
  });
  const status = data?.status ?? module.status;
  const toggle = () => {
    localStorage.setItem(opened(module), isOpen ? 'no' : 'yes');
    setOpen(!isOpen);
  };
  return (
    <section className="side-section" aria-label={module.title}>
      <h2 className="side-section-head">
        <button type="button" aria-expanded={isOpen} aria-controls={bodyId} onClick={toggle}>
          {isOpen ? <ChevronDownIcon label="" size="small" /> : <ChevronRightIcon label="" size="small" />}
          <ModuleIcon module={module} />
          <span>{module.label ?? module.title}</span>
          {status && <StatusMark status={status} />}
        </button>
      </h2>
      <div id={bodyId} className="side-section-frame" hidden={!isOpen}>
        {isOpen && <AppFrame module={module} about={about} />}
      </div>
    </section>
  );
}

export interface IssuePanels {
  readonly added: readonly AppModule[];
  readonly addable: readonly AppModule[];
  /** The panel that was added in this very view: it is new to the issue. */
  readonly newest: string | undefined;
  readonly add: (module: AppModule) => void;
  readonly remove: (module: AppModule) => void;
}

/** The `jira:issuePanel` modules of an issue; those that somebody added stay. */
export function useIssuePanels(issue: Issue): IssuePanels {
  const modules = useModules('jira:issuePanel');
  const stored = `issue-panels:${issue.id}`;
  const [keys, setKeys] = useState(() => JSON.parse(localStorage.getItem(stored) ?? '[]') as readonly string[]);
  const [newest, setNewest] = useState<string>();
  const keep = (next: readonly string[]) => {
    localStorage.setItem(stored, JSON.stringify(next));
    setKeys(next);
  };
  return {
    added: modules.filter(({ key }) => keys.includes(key)),
    addable: modules.filter(({ key }) => !keys.includes(key)),
    newest,
    add: ({ key }) => {
      keep([...keys, key]);
      setNewest(key);
    },
    remove: (module) => keep(keys.filter((key) => key !== module.key)),
  };
}

export function AppsMenu({ panels }: { panels: IssuePanels }) {
  return (
    <DropdownMenu trigger="Apps">
      <DropdownItemGroup title="Add an app to this issue">
        {panels.addable.map((module) => (
          <DropdownItem key={module.key} onClick={() => panels.add(module)}>
            {module.title}
          </DropdownItem>
        ))}
        {panels.addable.length === 0 && <DropdownItem isDisabled>No more apps</DropdownItem>}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}

export function PanelSection({ module, issue, panels }: { module: AppModule; issue: Issue; panels: IssuePanels }) {
  const aboutIssue = useAboutIssue(issue);
  const isNewToIssue = panels.newest === module.key;
  const about = useMemo(() => ({ ...aboutIssue, isNewToIssue }), [aboutIssue, isNewToIssue]);
  return (
    <section className="issue-section" aria-label={`${module.title} panel`}>
      <div className="section-head">
        <h2>
          <ModuleIcon module={module} /> {module.title}
        </h2>
        <IconButton
          icon={CrossIcon}
          label={`Remove ${module.title}`}
          appearance="subtle"
          spacing="compact"
          onClick={() => panels.remove(module)}
        />
      </div>
      <AppFrame module={module} title={`${module.title} panel`} about={about} />
    </section>
  );
}
