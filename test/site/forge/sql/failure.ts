export type SqlFailureCode =
  | 'SQL_EXECUTION_ERROR'
  | 'INVALID_SQL_QUERY'
  | 'SQL_POLICY_VIOLATION'
  | 'QUERY_TIMED_OUT'
  | 'RATE_LIMIT_EXCEEDED'
  | 'SIZE_LIMIT_EXCEEDED'
  | 'UNKNOWN_ERROR';

/** TiDB's own words on what it refused; `code` is undefined for the numbers that MySQL does not have. */
export interface SqlDebug {
  code?: string | undefined;
  errno: number;
  sqlState: string;
  sqlMessage: string;
}

export interface SqlFailureDetails {
  debug?: SqlDebug;
  /** What the author of the statement should do instead. */
  suggestion?: string;
}

export class SqlFailure extends Error {
  readonly debug: SqlDebug | undefined;
  readonly suggestion: string | undefined;

  constructor(
    readonly code: SqlFailureCode,
    message: string,
    { debug, suggestion }: SqlFailureDetails = {},
  ) {
    super(message);
    this.debug = debug;
    this.suggestion = suggestion;
  }
}

const PARSE_ERROR = 1064;

/** The numbers that both engines answer, as TiDB names and classes them; all others are of the class HY000. */
const NAMES: Readonly<Record<number, readonly [code: string, sqlState: string]>> = {
  1048: ['ER_BAD_NULL_ERROR', '23000'],
  1050: ['ER_TABLE_EXISTS_ERROR', '42S01'],
  1052: ['ER_NON_UNIQ_ERROR', '23000'],
  1054: ['ER_BAD_FIELD_ERROR', '42S22'],
  1060: ['ER_DUP_FIELDNAME', '42S21'],
  1061: ['ER_DUP_KEYNAME', '42000'],
  1062: ['ER_DUP_ENTRY', '23000'],
  1064: ['ER_PARSE_ERROR', '42000'],
  1091: ['ER_CANT_DROP_FIELD_OR_KEY', '42000'],
  1105: ['ER_UNKNOWN_ERROR', 'HY000'],
  1142: ['ER_TABLEACCESS_DENIED_ERROR', '42000'],
  1146: ['ER_NO_SUCH_TABLE', '42S02'],
  1205: ['ER_LOCK_WAIT_TIMEOUT', 'HY000'],
  1210: ['ER_WRONG_ARGUMENTS', 'HY000'],
  1213: ['ER_LOCK_DEADLOCK', '40001'],
  1406: ['ER_DATA_TOO_LONG', '22001'],
  3819: ['ER_CHECK_CONSTRAINT_VIOLATED', 'HY000'],
};

/** What the database refused. */
export function executionError(errno: number, sqlMessage: string): SqlFailure {
  const [code, sqlState] = NAMES[errno] ?? [undefined, 'HY000'];
  return refusedByDatabase({ code, errno, sqlState, sqlMessage });
}

export function refusedByDatabase(debug: SqlDebug): SqlFailure {
  const suggestion =
    debug.errno === PARSE_ERROR ? { suggestion: 'Send one statement that TiDB understands.' } : undefined;
  return new SqlFailure('SQL_EXECUTION_ERROR', 'Unknown SQL execution error', { debug, ...suggestion });
}

export const parseError = (sqlMessage: string): SqlFailure => executionError(PARSE_ERROR, sqlMessage);
