import type { Row, SqlEngine } from '../site/forge/sql/engine';

/** A statement, and how many rows it read from storage. */
export interface CountedStatement {
  query: string;
  rows: number;
}

export interface CountingEngine extends SqlEngine {
  readonly counted: CountedStatement[];
  /** From now on; before, nothing is counted. */
  startCounting(): void;
}

/**
 * TiDB itself, asked beside each statement what rows its plan read: Σ `actRows` of the operators that read storage. What
 * writes is counted by doing it twice, which a statement that may run twice stands; rows that are given read nothing.
 */
export function countReads(engine: SqlEngine): CountingEngine {
  const counted: CountedStatement[] = [];
  let isCounting = false;
  return {
    counted,
    startCounting() {
      counted.length = 0;
      isCounting = true;
    },
    async execute(query, params) {
      const answer = await engine.execute(query, params);
      if (isCounting && !query.includes('__migrations')) counted.push({ query, rows: await rowsRead(query, params) });
      return answer;
    },
    executeDdl: (query, params) => engine.executeDdl(query, params),
    close: () => engine.close(),
  };

  async function rowsRead(query: string, params: readonly unknown[]): Promise<number> {
    if (/^\s*INSERT[^;]*\bVALUES\b/i.test(query) && !/\bSELECT\b/i.test(query)) return 0;
    const { rows } = await engine.execute(`EXPLAIN ANALYZE ${query}`, params);
    return (rows as Row[])
      .filter(({ id }) => /(Full|Range|RowID)Scan|Point_Get/.test(String(id)))
      .reduce((sum, { actRows }) => sum + Number(actRows), 0);
  }
}
