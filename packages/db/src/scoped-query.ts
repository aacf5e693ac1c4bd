import pg from "pg";
import { setByParameters } from "./access.ts";

/** What the driver's own query does with a connection and with the answers; its types leave this out. */
type Connection = {
  parsedStatements: Record<string, string>;
  parse(statement: { name: string; text: string; types?: number[] }): void;
  bind(values: { portal: string; statement: string; values: unknown[] }): void;
  execute(portal: { portal: string; rows: number }): void;
};
type Answers = {
  prepare(connection: Connection): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, connection: Connection): void;
};
const DriverQuery = pg.Query as unknown as new (
  config: object,
  values: unknown[] | undefined,
  done: (error: Error | null, result: pg.QueryArrayResult & pg.QueryResult) => void,
) => Answers & pg.Submittable;

const STATEMENT = "soepel_settings";

/**
 * One statement together with the settings of its scope, in one message to the server: both run in the transaction that the
 * protocol opens until the next Sync, so the settings are gone when the statement is done, whatever became of it.
 */
class ScopedQuery extends DriverQuery {
  readonly #settings: readonly string[];
  #settingsAnswered = false;

  constructor(
    settings: readonly string[],
    config: object,
    values: unknown[] | undefined,
    done: (error: Error | null, result: pg.QueryArrayResult & pg.QueryResult) => void,
  ) {
    // Without "extended" a text without parameters would go the simple way, which carries nothing in front.
    super({ ...config, queryMode: "extended" }, values, done);
    this.#settings = settings;
  }

  override prepare(connection: Connection): void {
    if (connection.parsedStatements[STATEMENT] === undefined) {
      connection.parse({ name: STATEMENT, text: setByParameters });
      connection.parsedStatements[STATEMENT] = setByParameters;
    }
    connection.bind({ portal: "", statement: STATEMENT, values: [...this.#settings] });
    connection.execute({ portal: "", rows: 0 });
    super.prepare(connection);
  }

  override handleDataRow(message: unknown): void {
    if (this.#settingsAnswered) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, connection: Connection): void {
    if (this.#settingsAnswered) super.handleCommandComplete(message, connection);
    this.#settingsAnswered = true;
  }
}

/** Runs one statement in a scope on a connection of the pool. After an error the connection is not used again. */
export async function queryScoped(
  pool: pg.Pool,
  settings: readonly string[],
  config: object,
  values?: unknown[],
): Promise<pg.QueryArrayResult & pg.QueryResult> {
  const client = await pool.connect();
  return new Promise((resolve, reject) => {
    const query = new ScopedQuery(settings, config, values, (error, result) => {
      client.release(error ?? undefined);
      if (error) reject(error);
      else resolve(result);
    });
    client.query(query);
  });
}
