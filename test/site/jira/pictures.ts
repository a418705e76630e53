import type { IssueType, JiraProject, JiraUser, Named, Status } from './data';
import type { Model } from './model';
import { appUser } from './viewer';

const avatarColours = ['#0052CC', '#00875A', '#5243AA', '#DE350B', '#FF8B00', '#006644', '#403294', '#0747A6'];

const categoryPictures = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

export type Picture = Record<string, unknown>;

/** The entities around an issue, as REST answers and events show them. */
export class Pictures {
  readonly api: string;

  constructor(
    private readonly model: Model,
    readonly siteUrl: string,
  ) {
    this.api = `${siteUrl}/rest/api/3`;
  }

  /** Jira's format of an instant: `2026-11-23T06:05:06.123+0000`. */
  instant(at: number): string {
    return new Date(at).toISOString().replace('Z', '+0000');
  }

  user(accountId: string): Picture {
    const known = accountId === appUser.accountId ? appUser : this.model.user(accountId);
    const user = known?.isClosed ? undefined : known;
    const displayName = user?.displayName ?? 'Former user';
    return {
      self: `${this.api}/user?accountId=${encodeURIComponent(accountId)}`,
      accountId,
      accountType: user === undefined ? 'unknown' : user === appUser ? 'app' : 'atlassian',
      avatarUrls: avatarUrls(displayName),
      displayName,
      active: user !== undefined,
      timeZone: 'Etc/UTC',
    };
  }

  /** A user with what only they themselves and administrators see. */
  fullUser(user: JiraUser): Picture {
    return { ...this.user(user.accountId), emailAddress: user.emailAddress, locale: 'en_GB' };
  }

  issueType(type: IssueType): Picture {
    return {
      self: `${this.api}/issuetype/${type.id}`,
      id: type.id,
      description: '',
      iconUrl: squareIcon(type.name),
      name: type.name,
      subtask: type.hierarchyLevel < 0,
      hierarchyLevel: type.hierarchyLevel,
    };
  }

  status(status: Status): Picture {
    const category = categoryPictures[status.category];
    return {
      self: `${this.api}/status/${status.id}`,
      description: '',
      iconUrl: `${this.siteUrl}/`,
      name: status.name,
      id: status.id,
      statusCategory: { self: `${this.api}/statuscategory/${category.id}`, ...category },
    };
  }

  priority(id: string): Picture {
    const { name } = this.model.priority(id);
    return { self: `${this.api}/priority/${id}`, iconUrl: squareIcon(name), name, id };
  }

  resolution({ id, name }: Named): Picture {
    return { self: `${this.api}/resolution/${id}`, id, description: '', name };
  }

  projectReference({ id, key, name }: JiraProject): Picture {
    return {
      self: `${this.api}/project/${id}`,
      id,
      key,
      name,
      projectTypeKey: 'software',
      simplified: false,
      avatarUrls: avatarUrls(name),
    };
  }
}

function avatarUrls(name: string): Picture {
  const url = initials(name);
  return { '48x48': url, '24x24': url, '16x16': url, '32x32': url };
}

/** A round picture with the initials of a name, as a data URL. */
function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toUpperCase();
  return drawing(`<circle cx="24" cy="24" r="24" fill="${colourOf(name)}"/>${lettering(letters)}`);
}

function squareIcon(name: string): string {
  return drawing(`<rect width="48" height="48" rx="8" fill="${colourOf(name)}"/>${lettering(name.charAt(0))}`);
}

function lettering(letters: string): string {
  const style = 'font-family="sans-serif" font-size="20" fill="#fff" text-anchor="middle"';
  return `<text x="24" y="31" ${style}>${letters}</text>`;
}

function drawing(content: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">${content}</svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

function colourOf(name: string): string {
  const sum = Buffer.from(name).reduce((total, byte) => total + byte, 0);
  return avatarColours[sum % avatarColours.length] ?? '#0052CC';
}
