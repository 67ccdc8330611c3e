import { expect, test } from "vitest";
import { passwordProblem } from "~/features/accounts/password.rules";
import { hashPassword, isPassword } from "~/features/accounts/password-hash.server";

const tom = { name: "Tom Wray", email: "tom.wray@example.org" };

test.each([
  ["kettle orbit", null],
  ["correct horse battery staple", null],
  ["my summer house has a blue door", null],
  ["no capitals no digits here", null],
  ["čaj s mlékem a medem", null],
  ["kettle orbi", "short"],
  ["👪👪👪👪👪👪", "short"],
  ["x y ".repeat(65), "long"],
  ["password1234", "common"],
  ["Password2026!", "common"],
  ["P@ssw0rdP@ssw0rd", "common"],
  ["!!!Welcome2026!!!", "common"],
  ["letmeinletmein", "common"],
  ["my password is password", "common"],
  ["aaaaaaaaaaaa", "common"],
  ["123456789012", "common"],
  ["098765432109", "common"],
  ["qwertyuiopasdf", "common"],
  ["zyxwvutsrqponm", "common"],
  ["121212343434", "common"],
  ["tomwray tomwray", "personal"],
  ["Tom.Wray@Example.org", "personal"],
  ["tom.wray.2026", "personal"],
  ["tomwray likes the sea", null],
])("whether %s will do", (password, problem) => {
  expect(passwordProblem(password, tom, "Northmere County Council")).toBe(problem);
});

test("a password is kept as argon2id with the parameters we state, salted, and opens to itself alone", async () => {
  const [first, second] = await Promise.all([hashPassword("kettle orbit"), hashPassword("kettle orbit")]);
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(first).not.toBe(second);
  expect(await isPassword(first!, "kettle orbit")).toBe(true);
  expect(await isPassword(first!, "kettle orbit ")).toBe(false);
});

test("an accented letter typed in two ways is one password", async () => {
  expect(
    await isPassword(await hashPassword("caf\u00e9 caf\u00e9 caf\u00e9"), "cafe\u0301 cafe\u0301 cafe\u0301"),
  ).toBe(true);
});
