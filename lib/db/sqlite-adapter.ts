import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { IsolationLevel, SqlDriverAdapter, SqlQuery, Transaction } from '@prisma/driver-adapter-utils';
import { applyPragmas, PRAGMAS } from './sqlite-pragmas';
import { Turnstile } from './turnstile';
import { untilUnlocked } from './until-unlocked';

/** Prisma's adapter for SQLite with durable settings, and transactions that nothing else slips into. */
export class DurableSqlite extends PrismaBetterSqlite3 {
  constructor(file: string) {
    // Only migrations make the file: one that went missing must never be replaced by an empty one unnoticed.
    super({ url: file, timeout: PRAGMAS.busy_timeout, fileMustExist: true });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const connection = await super.connect();
    try {
      await untilUnlocked(() => applyPragmas(connection));
    } catch (error) {
      await connection.dispose();
      throw error;
    }
    return new SerialConnection(connection);
  }
}

/**
 * Prisma runs everything on one connection but keeps only transactions apart. A plain write that arrives
 * while a transaction is open would become part of it, and vanish if that one rolls back. Here it waits for
 * its turn.
 */
class SerialConnection implements SqlDriverAdapter {
  readonly provider = 'sqlite';
  readonly adapterName: string;
  readonly #connection: SqlDriverAdapter;
  readonly #turnstile = new Turnstile();

  constructor(connection: SqlDriverAdapter) {
    this.#connection = connection;
    this.adapterName = connection.adapterName;
  }

  queryRaw(query: SqlQuery) {
    return this.#inTurn(() => this.#connection.queryRaw(query));
  }

  executeRaw(query: SqlQuery) {
    return this.#inTurn(() => this.#connection.executeRaw(query));
  }

  /** When it meets the lock the whole script is repeated: what stands before its BEGIN must be good to do twice. */
  executeScript(script: string) {
    return this.#inTurn(() => this.#connection.executeScript(script));
  }

  startTransaction(isolation?: IsolationLevel): Promise<Transaction> {
    return untilUnlocked(() => this.#begin(isolation));
  }

  dispose() {
    return this.#connection.dispose();
  }

  /** Between two attempts others have their turn: what only reads needn't wait with a write. */
  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    return untilUnlocked(() => this.#turnstile.pass(work));
  }

  async #begin(isolation?: IsolationLevel): Promise<Transaction> {
    const leave = await this.#turnstile.enter();
    let transaction: Transaction | undefined;
    try {
      transaction = await this.#connection.startTransaction(isolation);
      // The driver's BEGIN takes the write lock only at the first write, too late to wait for another process
      // that wrote since the first read. Taking it at once is an attempt that can be repeated.
      await this.#connection.executeScript('COMMIT; BEGIN IMMEDIATE');
      return this.#ending(transaction, leave);
    } catch (error) {
      await transaction?.rollback();
      leave();
      throw error;
    }
  }

  #ending(transaction: Transaction, leave: () => void): Transaction {
    const commit = transaction.commit.bind(transaction);
    const rollback = transaction.rollback.bind(transaction);
    transaction.commit = () => commit().finally(leave);
    transaction.rollback = async () => {
      await this.#endOpenTransaction();
      await rollback().finally(leave);
    };
    return transaction;
  }

  /**
   * After a COMMIT that failed (disk full, I/O error) Prisma doesn't roll back by itself, and every later
   * transaction would fail inside the one left open.
   */
  async #endOpenTransaction(): Promise<void> {
    try {
      await this.#connection.executeScript('ROLLBACK');
    } catch {
      // None was open: Prisma's own ROLLBACK, or SQLite itself, had ended it.
    }
  }
}
