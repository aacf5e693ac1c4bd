import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance, FastifyReply } from "fastify";

const dist = (name: string) => fileURLToPath(new URL(`../../${name}/dist`, import.meta.url));

/** Hashed files never change; everything else is asked again each time. */
function cacheHeaders(reply: FastifyReply, file: string): void {
  const hashed = file.includes(`${path.sep}assets${path.sep}`);
  void reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
}

/** Serves the built dashboard at / and the built diary at /d/. Unknown paths without a dot are pages of the dashboard. */
export async function mountStatic(server: FastifyInstance): Promise<void> {
  const web = dist("web");
  const diary = dist("diary");
  const page = (root: string) => {
    const file = path.join(root, "index.html");
    const html = existsSync(file)
      ? readFileSync(file, "utf8")
      : "<!doctype html><title>Soepel</title>Not built yet: npm start builds it.";
    const [before = "", after = ""] = html.split('name="csp-nonce" content=""');
    return (nonce: string) => (after === "" ? html : `${before}name="csp-nonce" content="${nonce}"${after}`);
  };
  const webPage = page(web);
  const diaryPage = page(diary);

  const options = { index: false as const, preCompressed: true, setHeaders: cacheHeaders, wildcard: false };
  if (existsSync(diary)) await server.register(fastifyStatic, { ...options, root: diary, prefix: "/d/" });
  if (existsSync(web))
    await server.register(fastifyStatic, { ...options, root: web, prefix: "/", decorateReply: false });

  server.get("/d", (_request, reply) => reply.redirect("/d/", 301));
  const sendPage = (html: (nonce: string) => string) => (request: { cspNonce: string }) =>
    html(request.cspNonce);
  for (const [url, html] of [
    ["/d/", sendPage(diaryPage)],
    ["/", sendPage(webPage)],
  ] as const) {
    server.get(url, (request, reply) =>
      reply.header("cache-control", "no-cache").type("text/html; charset=utf-8").send(html(request)),
    );
  }
  server.setNotFoundHandler((request, reply) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const isPage = request.method === "GET" && !pathname.includes(".") && !/^\/(trpc|api)\//.test(pathname);
    if (!isPage) return reply.code(404).send({ error: { data: { reason: "NOT_FOUND" } } });
    const html = pathname.startsWith("/d/") ? diaryPage : webPage;
    return reply
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(html(request.cspNonce));
  });
}
