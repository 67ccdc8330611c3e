import { test } from "vitest";
import { readContractsFile } from "~/features/contracts/read-file.rules";
import { FilingCabinet, inFilingOrder, noCounts, countSkip } from "~/features/contracts/filing.rules";
import { readFileSync, readdirSync } from "node:fs";
test("x", () => {
  const d=process.env.EARSHOT_OPEN_DATA+"/contracts/";
  for (const f of [...readdirSync(d+"contracts_finder").map(f=>d+"contracts_finder/"+f), d+"ocds/contracts_finder_2019_packages.jsonl"]) {
    const r=readContractsFile(readFileSync(f)); 
    if ("refused" in r) { console.log(f, r); continue; }
    let n=0; const cab=new FilingCabinet(); const run=()=>{const c=noCounts(); for (const {entry,position} of inFilingOrder(r.entries)) { if (entry.skip) {countSkip(c,entry.where,entry.skip);continue;} c.read++; c[cab.file(entry.notices,position,{fileSha:"f",seenAt:"2026-11-21T00:00:00.000Z",isKnownFile:false,newId:()=>`c${n++}`})]++; } return c;};
    console.log(f, JSON.stringify(run()), JSON.stringify(run()));
    for (const ch of cab.changes("f")) if (ch.notices.length>1) console.log("   ", ch.face.title, ch.face.stage, ch.face.suppliers.map(s=>s.name).join(";"), ch.notices.map(x=>`${x.notice.date} ${x.notice.stage} ${x.notice.deadline}`).join(" | "));
  }
});
