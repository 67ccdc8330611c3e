import { copyFileSync, writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { northmereHouse } from "./kit";

if (process.env.SYNCOFF) { const o = Database.prototype.pragma; (Database.prototype as any).pragma = function (x: string, ...r: any[]) { return (o as any).call(this, x.replace("synchronous = FULL", "synchronous = OFF"), ...r); }; }
test("scratch", async () => {
  const t0 = Date.now();
  const a = await northmereHouse({ withVoices: false });
  console.log("register ms", Date.now() - t0);
  const { Session } = await import("node:inspector/promises");
  const session = new Session(); session.connect();
  await session.post("Profiler.enable"); await session.post("Profiler.setSamplingInterval", {interval: 1000}); await session.post("Profiler.start");
  const cpu0 = process.cpuUsage();
  const t1 = Date.now();
  const h = await northmereHouse();
  const cpu = process.cpuUsage(cpu0); const { profile } = await session.post("Profiler.stop"); writeFileSync("/tmp/demo/prof.json", JSON.stringify(profile));
  console.log("all ms", Date.now() - t1, "cpu", cpu.user/1000, cpu.system/1000, h.warnings.slice(0, 10));
  const file = (h.store as any).file;
  const db = new Database(file, { readonly: true });
  const q = (s: string) => db.prepare(s).all();
  console.log(
    q("select count(*) n from feedback"),
    q("select state, level, count(*) n from concern group by 1,2"),
    q("select kind,state,count(*) n from task group by 1,2"),
    q("select state,count(*) n from reply_delivery group by 1"),
    q("select kind,state,count(*) n from job group by 1,2"),
    q("select direction,kind,status,count(*) n from message group by 1,2,3"),
    q("select count(*) n, sum(read_at is null) unread from feedback"),
    q("select * from item_shield"),
    q("select count(distinct speaker_key) p from feedback"),
    q("select count(*) n from page_sent"),
  );
  const dump = db
    .prepare(
      "select f.id, f.once_key k, f.channel, r.words, (select group_concat(code) from theme_suggestion s where s.feedback_id=f.id) sug, (select group_concat(code||':'||verdict) from theme_decision s where s.feedback_id=f.id) dec, (select group_concat(contract_id) from link_suggestion s where s.feedback_id=f.id) ls, (select group_concat(contract_id||':'||verdict) from link_decision s where s.feedback_id=f.id) ld, r.spans, c.level, c.cues, c.state cst from feedback f left join reading r on r.feedback_id=f.id left join concern c on c.feedback_id=f.id",
    )
    .all();
  writeFileSync(
    "/tmp/demo/dump.json",
    JSON.stringify({ dump, contracts: db.prepare("select id, ref from contract").all() }),
  );
  expect(1).toBe(1);
}, 120000);
