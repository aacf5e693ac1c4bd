import { createServer, type AddressInfo } from "node:net";

export type Caught = { to: string; data: string };

/** A mail server that takes everything and keeps it. */
export async function openMailbox() {
  const caught: Caught[] = [];
  const server = createServer((socket) => {
    let to = "";
    let data: string | null = null;
    let rest = "";
    const say = (line: string) => socket.write(`${line}\r\n`);
    const take = (line: string) => {
      if (data !== null && line !== ".") data += `${line}\n`;
      else if (data !== null) {
        caught.push({ to, data: data.replaceAll("=\n", "").replaceAll("=3D", "=") });
        data = null;
        say("250 kept");
      } else if (/^rcpt/i.test(line)) {
        to = /<([^>]*)>/.exec(line)?.[1] ?? "";
        say("250 ok");
      } else if (/^data/i.test(line)) {
        data = "";
        say("354 go on");
      } else if (/^quit/i.test(line)) {
        say("221 bye");
        socket.end();
      } else say("250 ok");
    };
    socket.setEncoding("utf8").on("error", () => undefined);
    socket.on("data", (chunk: string) => {
      const lines = (rest + chunk).split("\r\n");
      rest = lines.pop() ?? "";
      lines.forEach(take);
    });
    say("220 mailbox");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
