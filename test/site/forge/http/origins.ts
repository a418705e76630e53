/** Jira and the app's Custom UI live on one port, told apart by the name of the host, as two origins. */
export interface Origins {
  /** The site: Jira's pages and REST API. */
  site: string;
  /** The app's resources and nothing else. */
  cdn: string;
}

export function originsOf(port: number): Origins {
  return { site: `http://127.0.0.1:${port}`, cdn: `http://localhost:${port}` };
}
