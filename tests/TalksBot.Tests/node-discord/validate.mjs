// Holds payloads against Discord's own schema.
// stdin: one JSON object a line: {schema, value}; a schema "X[]" takes a list of X.
// stdout: one line each: "ok", or what is wrong. Fields that the schema doesn't know are wrong, too.
import { isDeepStrictEqual } from "node:util";
import { createInterface } from "node:readline";
import * as schemas from "discord-api-spec/zod";
import * as z from "zod/mini";

const schemaOf = (name) => {
  const schema = schemas[`${name.replace("[]", "")}Schema`];
  if (!schema) throw new Error(`discord-api-spec has no ${name}`);
  return name.endsWith("[]") ? z.array(schema) : schema;
};

for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === "") continue;
  const { schema, value } = JSON.parse(line);
  const result = schemaOf(schema).safeParse(value);
  console.log(
    !result.success ? `${schema}: ${JSON.stringify(result.error.issues)}`
    : !isDeepStrictEqual(result.data, value) ? `${schema}: unknown fields in ${JSON.stringify(value)}`
    : "ok");
}
