import { sql } from '@forge/sql';
import type { UpdateQueryResponse } from '@forge/sql';
import { MysqlAdapter, MysqlIntrospector, MysqlQueryCompiler, ValueNode } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, Kysely, LimitNode, QueryResult } from 'kysely';
import { migrate } from './migrate';
import { errno, isDatabaseError, sqlFailure } from './sql-failure';

/** Kysely over Forge SQL, which speaks MySQL. */
export class ForgeSqlDialect implements Dialect {
  createAdapter() {
    return new MysqlAdapter();
  }

  createDriver() {
    return new ForgeSqlDriver();
  }

  createIntrospector(db: Kysely<unknown>) {
    return new MysqlIntrospector(db);
  }

  createQueryCompiler() {
    return new ForgeSqlQueryCompiler();
  }
}

/** Numbers may be bound as DOUBLE, which LIMIT does not take: it is written out. */
class ForgeSqlQueryCompiler extends MysqlQueryCompiler {
  protected override visitLimit({ limit }: LimitNode): void {
    this.append('limit ');
    if (ValueNode.is(limit)) this.appendImmediateValue(limit.value);
    else this.visitNode(limit);
  }
}

/** Forge SQL has no connections and no transactions: each statement is a call of its own. */
class ForgeSqlDriver implements Driver {
  private readonly connection = new ForgeSqlConnection();

  readonly init = nothingToDo;
  readonly releaseConnection = nothingToDo;
  readonly destroy = nothingToDo;
  readonly beginTransaction = refuseTransaction;
  readonly commitTransaction = refuseTransaction;
  readonly rollbackTransaction = refuseTransaction;

  acquireConnection() {
    return Promise.resolve(this.connection);
  }
}

const nothingToDo = () => Promise.resolve();
const refuseTransaction = () => Promise.reject(new Error('Forge SQL has no transactions.'));

class ForgeSqlConnection implements DatabaseConnection {
  /** @throws Unavailable, or what Forge SQL answered */
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      return await executeOnceMigrated<Row>(query);
    } catch (error) {
      throw sqlFailure(error);
    }
  }

  streamQuery(): never {
    throw new Error('Forge SQL answers a statement at once, not as a stream.');
  }
}

/** A user may come before the schema does, or its latest step: then it is made, and the statement is sent again. */
async function executeOnceMigrated<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
  try {
    return await execute<Row>(query);
  } catch (error) {
    if (!isDatabaseError(error, errno.noSuchTable, errno.unknownColumn)) throw error;
    await migrate();
    return execute<Row>(query);
  }
}

async function execute<Row>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
  const { rows } = await sql
    .prepare<unknown>(text)
    .bindParams(...parameters)
    .execute();
  return Array.isArray(rows) ? { rows: rows as Row[] } : writeResult(rows);
}

const writeResult = <Row>({ affectedRows }: UpdateQueryResponse): QueryResult<Row> => ({
  rows: [],
  numAffectedRows: BigInt(affectedRows),
});
