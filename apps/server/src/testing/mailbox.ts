import { createServer, type AddressInfo } from "node:net";

/** `data` as a reader sees it: the transfer encoding is undone, headers stand above. */
export type Caught = { to: string; data: string };

const readable = (text: string) =>
  text
    .replaceAll("=\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** A header of a caught mail, unfolded; null when it has none of that name. */
export function headerOf(data: string, name: string): string | null {
  const [head = ""] = data.split("\n\n", 1);
  const line = head
    .replaceAll(/\n[ \t]+/g, " ")
    .split("\n")
    .find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

/** A mail server that takes everything and keeps it; `answer` may refuse at a command such as "RCPT". */
export async function openMailbox(answer: (command: string) => string | null = () => null) {
  const caught: Caught[] = [];
  const server = createServer((socket) => {
    let to = "";
    let data: string | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    socket.setEncoding("utf8").on("error", () => undefined);
    say("220 mailbox");
    socket.on("data", (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (data !== null) {
          if (line !== ".") data += `${line}\n`;
          else {
            caught.push({ to, data: readable(data) });
            data = null;
            say("250 kept");
          }
          continue;
        }
        const command = line.slice(0, 4).toUpperCase();
        const refusal = answer(command);
        if (refusal !== null) say(refusal);
        else if (command === "RCPT") {
          to = /<([^>]*)>/.exec(line)?.[1] ?? "";
          say("250 ok");
        } else if (command === "DATA") {
          data = "";
          say("354 go on");
        } else if (command === "QUIT") {
          say("221 bye");
          socket.end();
        } else say("250 ok");
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
