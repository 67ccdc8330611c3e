// npm run -s torture:intake -- --json [--posts 2000] [--concurrency 20]: kills the server with SIGKILL in the middle of signed
// posts, starts it again on the same folder, and looks for every message that had been acknowledged. Then posts everything
// once more, as a provider retries, and looks that nothing came twice.
import path from "node:path";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { inboundForm, signedPost } from "~/gateways/twilio/webhook-post";
import { sampleText } from "./lib/sample-texts";
import { type ServerChild, startServer } from "./lib/server-child";

interface Post {
  providerId: string;
  body: string;
  headers: Record<string, string>;
}

/** What was found; `lost` and `doubled` must be 0. */
export interface TortureResult {
  posts: number;
  acknowledged_before_kill: number;
  lost: number;
  after_retry: number;
  missing_after_retry: number;
  doubled: number;
  items_without_words: number;
}

async function postAll(
  server: ServerChild,
  posts: readonly Post[],
  concurrency: number,
  onAck: (post: Post) => void,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    for (let post = posts[next++]; post; post = posts[next++]) {
      const response = await fetch(`http://127.0.0.1:${server.port}/webhooks/twilio/sms`, {
        method: "POST",
        headers: post.headers,
        body: post.body,
      }).catch(() => null);
      if (response?.status === 200) onAck(post);
      await response?.arrayBuffer().catch(() => undefined);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
}

function look(folder: string, ids: ReadonlySet<string>) {
  const db = new Database(path.join(folder, "earshot.sqlite"), { readonly: true });
  try {
    const rows = db
      .prepare(
        "SELECT provider_id AS id, count(*) AS n FROM message WHERE direction = 'in' GROUP BY provider_id",
      )
      .all() as {
      id: string;
      n: number;
    }[];
    const found = new Map(rows.map((row) => [row.id, row.n]));
    const wordless = db
      .prepare(
        "SELECT count(*) AS n FROM message m WHERE m.direction = 'in' AND m.body IS NULL AND NOT EXISTS (SELECT 1 FROM statement s WHERE s.id = m.statement_id)",
      )
      .get() as { n: number };
    return {
      missing: [...ids].filter((id) => !found.has(id)).length,
      doubled: [...found.values()].filter((n) => n > 1).length,
      wordless: wordless.n,
    };
  } finally {
    db.close();
  }
}

/** Runs the torture on the built server below `root`. */
export async function torture(root: string, count: number, concurrency: number): Promise<TortureResult> {
  let server = await startServer({ root });
  try {
    const publicUrl = `http://localhost:${server.port}`;
    const posts = Array.from({ length: count }, (_, n): Post => {
      const text = sampleText(n, Math.max(50, Math.floor(count / 3)), "+441632960100");
      return {
        providerId: text.providerId,
        ...signedPost(server.authToken, `${publicUrl}/webhooks/twilio/sms`, inboundForm(text)),
      };
    });
    const acknowledged = new Set<string>();
    let killing: Promise<void> | null = null;
    await postAll(server, posts, concurrency, (post) => {
      acknowledged.add(post.providerId);
      if (acknowledged.size >= count / 2) killing ??= server.kill();
    });
    await killing;
    const before = acknowledged.size;
    server = await startServer({ root, folder: server.folder, port: server.port });
    const afterKill = look(server.folder, acknowledged);
    await postAll(server, posts, concurrency, (post) => acknowledged.add(post.providerId));
    const everything = new Set(posts.map((post) => post.providerId));
    const afterRetry = look(server.folder, everything);
    return {
      posts: count,
      acknowledged_before_kill: before,
      lost: afterKill.missing,
      after_retry: acknowledged.size,
      missing_after_retry: afterRetry.missing,
      doubled: afterKill.doubled + afterRetry.doubled,
      items_without_words: afterRetry.wordless,
    };
  } finally {
    await server.remove();
  }
}

/** Exit 0 when nothing was lost or doubled, 1 otherwise. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: "boolean" },
      posts: { type: "string", default: "2000" },
      concurrency: { type: "string", default: "20" },
    },
  });
  const result = await torture(process.cwd(), Number(values.posts), Number(values.concurrency));
  process.stdout.write(values.json ? `${JSON.stringify(result)}\n` : `${JSON.stringify(result, null, 2)}\n`);
  return result.lost + result.doubled + result.missing_after_retry + result.items_without_words === 0 ? 0 : 1;
}
