// Renders answers of a running bot as Discord shows them, from the payloads that it sends.
// usage: node pictures.mjs ENDPOINT SEED FOLDER [FILE …]
//   ENDPOINT  http://127.0.0.1:5080/discord/interactions of a bot whose Discord:PublicKey belongs to SEED
//   SEED      64 hexadecimal digits
//   FILE      the pictures to make; all where none is named
import { avatar, botMessage, discordPage, escapeHtml, take } from "./discord-look.mjs";
import { keyOf, sign } from "./signing.mjs";

const [endpoint, seed, folder, ...files] = process.argv.slice(2);
const pictures = [
  { file: "discord-casualties.png", command: "casualties", option: "filter", value: "soldiers" },
  { file: "discord-who.png", command: "who", option: "name", value: "leads the afghan delegation" },
  { file: "discord-refusal.png", command: "ask", option: "question", value: "who is the president of france?" },
  { file: "discord-casualties-ur.png", command: "casualties", option: "filter", value: "soldiers", locale: "ur" },
].filter(({ file }) => files.length === 0 || files.includes(file));

// A bot that has only just started may say "thinking…" first and answer later: it is asked again.
const ask = async (picture, attempt = 0) => {
  const { command, option, value, locale } = picture;
  const body = JSON.stringify({
    id: String(BigInt(Date.now()) * 4096n + BigInt(attempt)), application_id: "1", type: 2, token: "t", channel_id: "31", locale,
    user: { id: "7" }, data: { id: "3", type: 1, name: command, options: [{ type: 3, name: option, value }] },
  });
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = { "content-type": "application/json", "x-signature-timestamp": String(timestamp), "x-signature-ed25519": sign(keyOf(seed), timestamp, body) };
  const response = await fetch(endpoint, { method: "POST", headers, body });
  const { type, data } = await response.json();
  if (type === 4) return data;
  if (attempt === 9) throw new Error(`/${command} got no answer at once.`);
  await new Promise((done) => setTimeout(done, 1000));
  return ask(picture, attempt + 1);
};

const call = ({ command, option, value }) =>
  `<discord-command slot="reply" author="Reader" avatar="${avatar("#5d6b7a", "R")}" command="/${command} ${option}: ${escapeHtml(value)}"></discord-command>`;

const taken = [];
for (const picture of pictures)
  taken.push({ file: picture.file, page: discordPage(botMessage(await ask(picture), call(picture))), ready: "discord-message.hydrated", of: "discord-messages" });
await take(taken, folder);
