import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';

/** The app's manifest. Forge's own tools read it, and src/, from the current directory, so all of ours run there too. */
export const manifestFile = new ConfigFile(new FileSystemReader(), new FileSystemWriter());

/** Runtimes that Forge takes no longer for new apps; its command line asks a service for this list. */
export const deprecatedRuntimes = ['nodejs18.x', 'nodejs20.x'];
