// Checks the OpenAPI document and runs a client that is generated from it: node api.mjs ADDRESS FOLDER
// The generator validates the document first; the client's types are checked by the TypeScript compiler against real use; and each answer is
// held against the document's own schemas.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import Ajv2020 from "ajv/dist/2020.js";
import createClient from "openapi-fetch";

const [address, folder] = process.argv.slice(2);
const here = import.meta.dirname;
const bin = name => path.join(here, "node_modules", ".bin", name);
const document = await (await fetch(`${address}/api/openapi.json`)).json();
writeFileSync(path.join(folder, "openapi.json"), JSON.stringify(document));
execFileSync(bin("openapi-typescript"), [path.join(folder, "openapi.json"), "--output", path.join(folder, "api.d.ts")], { cwd: here, stdio: "pipe" });
writeFileSync(path.join(folder, "use.ts"), `
import createClient from "openapi-fetch";
import type { components, paths } from "./api.d.ts";
const client = createClient<paths>({ baseUrl: "" });
export async function first(): Promise<string | undefined> {
  const { data } = await client.GET("/api/casualties", { params: { query: { filter: "soldiers", limit: 1 } } });
  const finding: components["schemas"]["Finding"] | undefined = data?.findings[0];
  if (finding?.kind === "claim") return \`\${finding.killed?.low} \${finding.source.outlet} \${finding.text}\`;
  // @ts-expect-error: who is asked for is no number
  await client.GET("/api/who", { params: { query: { query: 5 } } });
  return finding?.kind === "statement" ? finding.speaker : undefined;
}
`);
const nodeModules = path.join(here, "node_modules");
writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify({
  compilerOptions: {
    strict: true, noEmit: true, module: "esnext", moduleResolution: "bundler", target: "es2022", lib: ["es2022", "dom"], allowImportingTsExtensions: true,
    skipLibCheck: true, types: [], paths: { "openapi-fetch": [path.join(nodeModules, "openapi-fetch")] },
  },
  files: ["use.ts"],
}));
execFileSync(process.execPath, [createRequire(import.meta.url).resolve("typescript/bin/tsc"), "-p", folder], { stdio: ["ignore", "inherit", "inherit"] });

const ajv = new Ajv2020({ strict: false, allErrors: true });
ajv.addSchema({ $id: "api", ...document });
const validate = name => ajv.getSchema(`api#/components/schemas/${name}`);
const hold = (name, value) => {
  const check = validate(name);
  if (!check(value)) throw new Error(`${name}: ${ajv.errorsText(check.errors)}\n${JSON.stringify(value).slice(0, 500)}`);
};
const client = createClient({ baseUrl: address });
const queries = {
  "/api/who": { query: "tarar" }, "/api/when": { event: "ceasefire" }, "/api/casualties": { filter: "soldiers", limit: 1 }, "/api/quote": { name: "tarar" },
  "/api/ask": { question: "what does Pakistan demand?" }, "/api/compare": { topic: "ceasefire" }, "/api/check": { claim: "580 soldiers were killed" },
  "/api/timeline": { limit: 2 }, "/api/sources": { limit: 2 },
};
const asked = [];
for (const [where, query] of Object.entries(queries)) {
  const { data, response } = await client.GET(where, { params: { query } });
  if (!response.ok) throw new Error(`${where}: ${response.status}`);
  hold("Answer", data);
  asked.push(where);
}
for (const kind of ["person", "statement", "event", "claim", "deed"]) {
  const { data } = await client.GET("/api/findings", { params: { query: { kind } }, parseAs: "text" });
  for (const line of data.trim().split("\n")) hold("Finding", JSON.parse(line));
  asked.push(`/api/findings ${kind}`);
}
const { data: article } = await client.GET("/api/articles/{id}", { params: { path: { id: "003" }, query: { offset: 2889 } } });
hold("ShownArticle", article);
const { error } = await client.GET("/api/who", { params: { query: {} } });
hold("Problem", error);
const missing = Object.keys(document.paths).filter(where => !asked.some(one => where === one.split(" ")[0]) && where !== "/api/articles/{id}");
console.log(JSON.stringify({ asked, missing, problem: error }));
