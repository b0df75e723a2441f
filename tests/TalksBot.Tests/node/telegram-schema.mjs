// Reads JSON lines {"method": …, "body": …} (a request of the bot) or {"update": …} (one that the tests make up) and
// prints a line for each that does not fit the Bot API's types. Prints "checked N" last.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv";
import { createGenerator } from "ts-json-schema-generator";

const types = join(dirname(fileURLToPath(import.meta.url)), "node_modules/@gramio/types/out");

// Making a schema takes seconds: it is kept beside the packages, and goes when they are installed anew.
function schemaOf(file) {
  const kept = join(types, file.replace(".d.ts", ".schema.json"));
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, "utf8"));
  const schema = createGenerator({ path: join(types, file), type: "*", skipTypeCheck: true }).createSchema("*");
  writeFileSync(kept, JSON.stringify(schema));
  return schema;
}

const ajv = new Ajv({ strict: false, allErrors: false });
ajv.addSchema(schemaOf("params.d.ts"), "params");
ajv.addSchema(schemaOf("objects.d.ts"), "objects");

function validator(line) {
  if (line.update) return ajv.getSchema("objects#/definitions/TelegramUpdate");
  const name = line.method[0].toUpperCase() + line.method.slice(1) + "Params";
  return ajv.getSchema(`params#/definitions/${name}`);
}

let checked = 0;
for await (const text of createInterface({ input: process.stdin })) {
  const line = JSON.parse(text);
  const body = line.update ?? line.body;
  const fits = validator(line);
  checked++;
  if (!fits) {
    if (Object.keys(body).length > 0) console.log(`${line.method}: the Bot API knows no parameters of it`);
  } else if (!fits(body)) {
    console.log(`${line.method ?? "update"}: ${ajv.errorsText(fits.errors)} in ${JSON.stringify(body)}`);
  }
}
console.log(`checked ${checked}`);
