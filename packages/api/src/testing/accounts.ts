import { randomUUID } from "node:crypto";
import type { Database } from "@soepel/db/client";
import { fakePorts } from "./world.ts";

/** Ports whose accounts are rows: an e-mail is taken once, as in the log-in library. */
export function accountPorts(database: Database, setupCode: string | null = null) {
  let code = setupCode;
  return fakePorts({
    async createAccount({ email, name }) {
      const id = randomUUID();
      await database.query("test_account", "INSERT INTO auth_user (id, name, email) VALUES ($1, $2, $3)", [
        id,
        name,
        email,
      ]);
      return id;
    },
    async removeAccount(userId) {
      await database.query("test_account_gone", "DELETE FROM auth_user WHERE id = $1", [userId]);
    },
    setupCode: () => code,
    endSetup: () => {
      code = null;
    },
  });
}
