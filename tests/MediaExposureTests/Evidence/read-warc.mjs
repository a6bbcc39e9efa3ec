// Reads a web archive with warcio.js, as anybody may, and checks each record's digests. Prints one line of JSON a record.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { WARCParser } from "warcio";

const digest = (bytes) => "sha256:" + createHash("sha256").update(bytes).digest("hex");

async function all(reader) {
  const chunks = [];
  for await (const chunk of reader) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const file = process.argv[2];
const blocks = [];
for await (const record of new WARCParser(createReadStream(file), { parseHttp: false })) blocks.push(digest(await all(record.reader)));

let number = 0;
for await (const record of new WARCParser(createReadStream(file), { keepHeadersCase: true })) {
  const field = (name) => record.warcHeader(name);
  const payload = await all(record.reader);
  const problems = [];
  if (record.warcHeaders.protocol !== "WARC/1.1") problems.push(`is ${record.warcHeaders.protocol}`);
  for (const name of ["WARC-Record-ID", "WARC-Date", "WARC-Type", "Content-Length", "WARC-Block-Digest"])
    if (!field(name)) problems.push(`has no ${name}`);
  if (field("WARC-Block-Digest") !== blocks[number]) problems.push("block digest differs");
  if (record.warcType !== "warcinfo" && field("WARC-Payload-Digest") !== digest(payload)) problems.push("payload digest differs");
  number++;
  console.log(JSON.stringify({
    type: record.warcType,
    target: record.warcTargetURI,
    date: record.warcDate,
    id: field("WARC-Record-ID"),
    concurrentTo: field("WARC-Concurrent-To") ?? null,
    refersTo: field("WARC-Refers-To") ?? null,
    address: field("WARC-IP-Address") ?? null,
    truncated: field("WARC-Truncated") ?? null,
    status: record.httpHeaders?.statusline ?? null,
    contentType: field("Content-Type"),
    payload: payload.toString("base64"),
    problems,
  }));
}
if (number !== blocks.length) throw new Error(`${blocks.length} blocks, ${number} records`);
