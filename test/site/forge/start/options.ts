import { parseArgs } from 'node:util';
import { StartError } from './start-error';

export interface StartOptions {
  port: number;
  /** A database URL, or the path of a SQLite file; the state folder has one by default. */
  database: string | undefined;
  /** A file of real issues to show instead of the demo company. */
  issues: string | undefined;
  /** Where the site keeps what it knows between two starts. */
  folder: string;
  reset: boolean;
  eventDelayMs: number;
}

export const USAGE =
  'npm start -- [--port 3000] [--database URL|FILE] [--issues FILE] [--folder FOLDER] [--reset] [--event-delay SECONDS]';

/** Reads the arguments of `npm start`. Throws `StartError` for what it does not know. */
export function readOptions(args: string[]): StartOptions {
  const values = parsed(args);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`--port ${values.port} is not a port number.`);
  const seconds = Number(values['event-delay']);
  if (!(seconds >= 0)) throw new StartError(`--event-delay ${values['event-delay']} is not a number of seconds.`);
  const { database, issues, folder, reset } = values;
  return { port, database, issues, folder, reset, eventDelayMs: seconds * 1000 };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '3000' },
        database: { type: 'string' },
        issues: { type: 'string' },
        folder: { type: 'string', default: '.site' },
        reset: { type: 'boolean', default: false },
        'event-delay': { type: 'string', default: '0' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? '') : String(error);
    throw new StartError(`${reason.replace(/\.$/, '')}; the options are: ${USAGE}`);
  }
}
