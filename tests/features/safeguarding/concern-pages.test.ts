import { expect, test } from "vitest";
import { sayAge } from "~/features/safeguarding/duty.view";
import { concern } from "~db/schema";
import { aDesk } from "../responses/pages-kit";

const CARER = "+447700900501";
const MINUTE = 60_000;

test("how long a worry has waited is said in minutes, then hours, then days", () => {
  const t = (key: string, values?: Record<string, unknown>) =>
    `${key.split(".")[1]} ${values?.count ?? ""}`.trim();
  const hour = 60 * MINUTE;
  const said = [30_000, 90 * MINUTE, 2 * hour, 47 * hour, 48 * hour].map((ms) => sayAge(t, ms));
  expect(said).toEqual(["now", "minutes 90", "hours 2", "hours 47", "days 2"]);
});

test("a duty worker sees the queue, opens the words as they came, takes it, and closes it with what she decided", async () => {
  const desk = await aDesk();
  const ruth = desk.actor("safeguarding");
  await desk.text(CARER, "mum has bruises on her arms and nobody will say why. call Joan on 07700 900777");
  await desk.pass(MINUTE);
  const queue = await desk.open(ruth, "/duty");
  const id = /href="\/duty\/([^"]+)"/.exec(queue.html)![1]!;
  expect(queue.said).toContain("S4 critical");
  expect(queue.said).toContain("Nobody yet");
  expect(queue.said).not.toContain("07700 900777");
  expect(await desk.faultsOf(queue)).toEqual([]);

  const worry = await desk.open(ruth, `/duty/${id}`);
  expect(worry.said).toContain("nobody will say why. call Joan on 07700 900777");
  expect(worry.said).toContain("That you read these words is recorded.");
  expect(worry.said).toContain("Waits for a duty worker");
  expect(worry.said).toContain("Nobody has been called about this.");
  expect(await desk.faultsOf(worry)).toEqual([]);

  expect((await desk.send(ruth, `/duty/${id}`, { do: "take" })).location).toBe(`/duty/${id}`);
  const taken = await desk.open(ruth, `/duty/${id}`);
  expect(taken.said).toContain("Ruth Adeyemi took it");
  expect(taken.said).not.toContain("I take this");
  const again = await desk.send(ruth, `/duty/${id}`, { do: "take" });
  expect([again.status, again.said.includes("A colleague has already taken this.")]).toEqual([409, true]);

  const declined = await desk.send(ruth, `/duty/${id}`, {
    do: "close",
    outcome: "not_safeguarding",
    reason: " ",
  });
  expect(declined.status).toBe(400);
  expect(declined.html).toContain('href="#outcome"');
  expect(declined.html).toMatch(
    /value="not_safeguarding"[^>]* checked|checked[^>]* value="not_safeguarding"/,
  );
  expect(await desk.faultsOf(declined)).toEqual([]);
  const closed = await desk.send(ruth, `/duty/${id}`, {
    do: "close",
    outcome: "s42",
    reason: "Raised with the team.",
  });
  expect(closed.location).toBe("/duty");
  expect((await desk.open(ruth, "/duty")).said).toContain("No worry is open");
  const record = await desk.open(ruth, `/duty/${id}`);
  expect(record.said).toMatch(/Closed by Ruth Adeyemi, .*: Safeguarding concern raised \(section 42\)/);
  expect(record.said).toContain("Reason: Raised with the team.");
  expect(record.said).not.toContain("Decide and close");
  expect(desk.missing).toEqual([]);
});

test("a call for help without words is in the queue, and the duty worker rings from her list", async () => {
  const desk = await aDesk();
  const ruth = desk.actor("safeguarding");
  await desk.text(CARER, "The carer is lovely");
  await desk.pass(10 * MINUTE);
  await desk.text("+447700900777", "HELP");
  await desk.pass(MINUTE);
  const queue = await desk.open(ruth, "/duty");
  expect(queue.said).toContain("A call for help by text, with no words about it");
  const id = /href="\/duty\/([^"]+)"/.exec(queue.html)![1]!;
  const worry = await desk.open(ruth, `/duty/${id}`);
  expect(worry.said).toContain("Call for help");
  expect(worry.said).toContain("This person texted for help and has said nothing more yet.");
  expect(worry.said).toContain("By a text for help");
  expect(await desk.faultsOf(worry)).toEqual([]);
  const ring = await desk.send(ruth, `/duty/${id}`, { do: "ring" });
  const taskId = /#task-(.+)$/.exec(ring.location!)![1]!;
  const shown = await desk.send(ruth, "/tasks", { do: "number", task: taskId });
  expect(shown.said).toContain("Ring 07700 900 777");
  expect(desk.missing).toEqual([]);
});

test("what came earlier from the same phone is listed with its worries", async () => {
  const desk = await aDesk();
  const ruth = desk.actor("safeguarding");
  await desk.text(CARER, "The lunch club is lovely");
  await desk.pass(10 * MINUTE);
  await desk.text(CARER, "mum has bruises on her arms and nobody will say why");
  await desk.pass(MINUTE);
  const [row] = await desk.store.db.select().from(concern);
  const worry = await desk.open(ruth, `/duty/${row!.id}`);
  expect(worry.said).toMatch(/Earlier from the same phone .* None raised/);
  expect(await desk.faultsOf(worry)).toEqual([]);
});

test("only duty workers open the queue", async () => {
  const desk = await aDesk();
  for (const role of ["commissioner", "call_handler", "admin", "analyst"] as const) {
    expect((await desk.open(desk.actor(role), "/duty")).status).toBe(403);
    expect((await desk.open(desk.actor(role), "/duty/some")).status).toBe(403);
  }
  expect((await desk.open(null, "/duty")).location).toBe("/sign-in");
  expect((await desk.open(desk.actor("safeguarding"), "/duty/none")).status).toBe(404);
});
