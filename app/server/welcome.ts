// Owns what the person at the keyboard is told: progress, and where to look once the server answers.
import type { DemoSignIn } from "./context";
import type { DataFolder } from "./data-folder";

/** One line of progress, on standard error. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}

interface Welcome {
  publicUrl: string;
  folder: DataFolder;
  demoSignIns: DemoSignIn[];
  firstAdminLink: string | null;
  hasProvider: boolean;
}

/** Says where to look. */
export function printWelcome({ publicUrl, folder, demoSignIns, firstAdminLink, hasProvider }: Welcome): void {
  const lines = ["", "Earshot is ready.", "", `  Public site       ${publicUrl}/`];
  if (folder.kind === "demo") {
    lines.push(`  Phone simulator   ${publicUrl}/simulator/phone`);
    lines.push("", "  Northmere County Council is fictional, and so is everything in this folder.");
    lines.push(`  Sign in at ${publicUrl}/sign-in as:`);
    for (const each of demoSignIns)
      lines.push(`    ${each.role.padEnd(22)}${each.email.padEnd(38)}${each.password}`);
  } else {
    lines.push(`  Sign in           ${publicUrl}/sign-in`);
    if (firstAdminLink)
      lines.push(
        "",
        "  Make the first account with this link, once, within 24 hours:",
        `    ${firstAdminLink}`,
      );
    if (!hasProvider) lines.push("", "  No provider of texts is set up yet: docs/twilio.md says how.");
  }
  lines.push("", `  Data folder       ${folder.path}`, "  Stop with Ctrl+C.", "");
  process.stdout.write(`${lines.join("\n")}\n`);
}
