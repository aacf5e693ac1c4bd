import { createServer } from "node:net";
import { DEMO_CODE, DEMO_PASSWORD, demoCode, demoPeople } from "./demo.ts";
import { StartupError } from "./startup-error.ts";

/** Refuses a busy port before anything else happens, so that nothing is opened or made for nothing. */
export function portIsFree(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error: NodeJS.ErrnoException) => {
      const reason =
        error.code === "EADDRINUSE" ? "is in use by another program" : `cannot be opened (${error.code})`;
      reject(new StartupError(`Port ${port} ${reason}; stop that program or set PORT to another number.`));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

type Welcome = {
  say: (line: string) => void;
  publicUrl: string;
  seconds: number;
  setupCode: string | null;
  demoDiary: string | null;
};

const roleOf = (person: { isTherapist: boolean; isAdmin: boolean }) =>
  person.isTherapist && person.isAdmin ? "therapist and admin" : person.isAdmin ? "admin" : "therapist";

/** The lines a newcomer needs: addresses, demo log-ins with their second factor, a diary to open, or the set-up code. */
export function announce({ say, publicUrl, seconds, setupCode, demoDiary }: Welcome): void {
  say("");
  say(`Soepel is ready after ${seconds.toFixed(1)} s`);
  say(`  Dashboard   ${publicUrl}/`);
  say(`  Diary       ${publicUrl}/d/`);
  if (setupCode !== null) {
    say("");
    say("No practice yet. Make the first one and its admin in the browser, with this one-time code:");
    say(`  ${publicUrl}/setup   code ${setupCode}`);
  }
  if (demoDiary !== null) {
    say("");
    say(`Demo log-ins, all with password ${DEMO_PASSWORD}`);
    for (const person of demoPeople) {
      const code = demoCode(person.email);
      say(
        `  ${person.email.padEnd(32)} ${roleOf(person).padEnd(20)} code now ${code}, authenticator secret ${person.secret}`,
      );
    }
    say("  Second factor: the log-in page of the demo shows the code of the moment; a code works once.");
    say("");
    say("Demo diary of a patient (open it on a phone-sized window)");
    say(`  ${demoDiary}`);
    say(`  personal code ${DEMO_CODE}`);
  }
  say("");
}
