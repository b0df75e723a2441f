// Drives the bot with the protocol's official TypeScript client: node mcp.mjs stdio COMMAND ARG … | http ADDRESS
// Prints one line of JSON: what was listed and answered. The client itself checks every structured answer against its declared schema;
// so does ajv here, and the schemas themselves.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import Ajv2020 from "ajv/dist/2020.js";

const calls = [
  ["who", { query: "tarar" }],
  ["who", { query: "leads the afghan delegation" }],
  ["when", { event: "ceasefire" }],
  ["casualties", {}],
  ["casualties", { filter: "soldiers", limit: 1 }],
  ["quote", { name: "tarar", about: "terrorism" }],
  ["ask", { question: "what does Pakistan demand?" }],
  ["ask", { question: "who is the president of france" }],
  ["ask", { question: "qwer asdf zxcv" }],
  ["compare", { topic: "ceasefire", side: "Afghan" }],
  ["check", { claim: "580 Pakistani soldiers were killed" }],
  ["timeline", { limit: 2 }],
  ["sources", { limit: 2 }],
];

const [kind, ...rest] = process.argv.slice(2);
const transport = kind === "stdio"
  ? new StdioClientTransport({ command: rest[0], args: rest.slice(1), stderr: "inherit" })
  : new StreamableHTTPClientTransport(new URL(rest[0]));
const client = new Client({ name: "talksbot-tests", version: "1" });
await client.connect(transport);
try {
  const { tools } = await client.listTools();
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  const schemas = Object.fromEntries(tools.map(tool => [tool.name, { input: ajv.compile(tool.inputSchema), output: ajv.compile(tool.outputSchema) }]));
  const answers = [];
  for (const [name, args] of calls) {
    if (!schemas[name].input(args)) throw new Error(`${name}: ${ajv.errorsText(schemas[name].input.errors)}`);
    const result = await client.callTool({ name, arguments: args });
    if (!schemas[name].output(result.structuredContent)) throw new Error(`${name}: ${ajv.errorsText(schemas[name].output.errors)}`);
    answers.push({ name, arguments: args, answer: result.structuredContent, isSame: JSON.stringify(JSON.parse(result.content[0].text)) === JSON.stringify(result.structuredContent) });
  }
  const refused = await client.callTool({ name: "who", arguments: {} });
  const { resources } = await client.listResources();
  const article = await client.readResource({ uri: resources[0].uri });
  const { prompts } = await client.listPrompts();
  console.log(JSON.stringify({
    server: client.getServerVersion(), tools: tools.map(tool => tool.name), answers, refused, resources: resources.length,
    article: JSON.parse(article.contents[0].text), prompts: prompts.map(prompt => prompt.name),
  }));
} finally {
  await client.close();
}
